import { Panel } from '../../shared/index.ts';
import type { FactRecord } from '../types.ts';
import { STATES } from '../words.ts';
import css from './RecordView.module.css';

/** Records under facts that the regulation no longer asks of the unit: kept, shown, and not counted. */
export function Leftovers({ records }: { readonly records: readonly FactRecord[] }) {
  if (records.length === 0) return null;
  return (
    <Panel title="细则不再要求的记录">
      <p>细则或不适用条款改动之前填写的，保留备查，不计分。</p>
      {records.map(({ id, fact, level, value, note, state }) => (
        <div key={id} className={css.record}>
          {[fact, level, value, note].filter(Boolean).join(' ')}（{STATES[state]}）
        </div>
      ))}
    </Panel>
  );
}
