import type { UnitProgress } from '../types.ts';
import { PROGRESS } from '../words.ts';

/** How many units stand where. */
export function Summary({ states }: { readonly states: Readonly<Record<UnitProgress['state'], number>> }) {
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  const parts = (Object.keys(PROGRESS) as UnitProgress['state'][]).flatMap((state) =>
    states[state] > 0 ? [`${PROGRESS[state]} ${states[state]}`] : [],
  );
  return (
    <span>
      共 {total} 个单位：{parts.join('，')}
    </span>
  );
}
