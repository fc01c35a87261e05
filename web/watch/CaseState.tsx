import { Tag } from 'antd';
import { showShortDay } from '../shared/index.ts';
import type { WatchedCase } from './words.ts';

/** 黄牌, 红牌, 督办中: in words and in colour. */
export function CaseState({ item: { overdueDays, closed, supervision } }: { readonly item: WatchedCase }) {
  if (closed !== null) return <Tag color={overdueDays === null ? 'success' : 'warning'}>{overdueDays === null ? '已办结' : '超期办结'}</Tag>;
  if (overdueDays === null) return <Tag color="processing">办理中</Tag>;
  if (supervision?.red) return <Tag color="error">红牌</Tag>;
  return (
    <>
      <Tag color="warning">黄牌</Tag>
      {supervision && <Tag color="blue">督办至 {showShortDay(supervision.deadline)}</Tag>}
    </>
  );
}

/** 超期 3 个工作日 */
export const showOverdue = (days: number | null): string => (days === null ? '—' : days === 0 ? '不足 1 个工作日' : `${days} 个工作日`);
