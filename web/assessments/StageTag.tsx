import { Tag } from 'antd';
import type { Stage } from './types.ts';
import { STAGE_COLOURS, STAGES } from './words.ts';

export function StageTag({ stage }: { readonly stage: Stage }) {
  return (
    <Tag variant="outlined" color={STAGE_COLOURS[stage]}>
      {STAGES[stage]}
    </Tag>
  );
}
