import { Alert } from 'antd';
import type { Seat } from './types.ts';

/** Which units are left to others, and why. */
export function Avoided({ avoided }: Pick<Seat, 'avoided'>) {
  if (avoided.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={`已回避：${avoided.map(({ name }) => name).join('、')}`}
      description="您在这些单位任职或替它们填报，按回避要求由其他考核人员审核和评定，所以不列在这里。"
    />
  );
}
