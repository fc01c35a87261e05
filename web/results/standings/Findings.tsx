import { FindingList, Panel } from '../../shared/index.ts';
import type { Overview } from '../types.ts';

/** Told by each unit's own scorecard and counted in the table. */
const OF_UNITS = new Set(['missing-fact', 'undefined-value']);

/** What holds for the result as a whole: what is provisional, what cannot be worked out. */
export function Findings({ overview: { findings } }: { readonly overview: Overview }) {
  const general = findings.filter(({ code, unitId }) => unitId === null || !OF_UNITS.has(code));
  if (general.length === 0) return null;
  return (
    <Panel title="提醒">
      <FindingList findings={general} none="没有需要提醒的" />
    </Panel>
  );
}
