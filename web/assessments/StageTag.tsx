import { Mark } from '../shared/index.ts';
import type { Stage } from './types.ts';
import { STAGE_TONES, STAGES } from './words.ts';

export function StageTag({ stage }: { readonly stage: Stage }) {
  return <Mark tone={STAGE_TONES[stage]}>{STAGES[stage]}</Mark>;
}
