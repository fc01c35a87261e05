import { Drawer } from 'antd';
import { Markdown } from '../../regulations/index.ts';
import { showTime } from '../../shared/index.ts';
import type { Sheet } from '../types.ts';
import css from './JudgementDrawer.module.css';
import { JudgementForm } from './JudgementForm.tsx';
import { type Judged, judgedAt, type Place, shownValue } from './place.ts';

interface JudgementDrawerProps {
  readonly assessmentId: number;
  readonly sheet: Sheet;
  readonly place: Place | undefined;
  readonly onClose: () => void;
}

/** One judgement with its clause beside it, what others gave, and the form. */
export function JudgementDrawer({ assessmentId, sheet, place, onClose }: JudgementDrawerProps) {
  const judged = place && judgedAt(sheet, place);
  return (
    <Drawer
      open={judged !== undefined}
      onClose={onClose}
      title={judged ? `${judged.unit.name}：${judged.column.fact}` : ''}
      size={Math.min(520, window.innerWidth)}
      destroyOnHidden
    >
      {judged && (
        <>
          <Clause {...judged} />
          <Given {...judged} />
          {sheet.may.judge && (
            <JudgementForm key={`${judged.unit.unitId} ${judged.column.fact}`} assessmentId={assessmentId} judged={judged} onDone={onClose} />
          )}
        </>
      )}
    </Drawer>
  );
}

function Clause({ column }: Judged) {
  return (
    <section className={css.clause} aria-label="条款">
      <strong>
        {column.clause} {column.title}
      </strong>
      <Markdown text={column.markdown} />
      <ul className={css.lines}>
        {column.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What stands: the one value with who gave it; of a panel everybody's. */
function Given({ cell, column }: Judged) {
  if (cell.records.length === 0) return null;
  return (
    <section aria-label="已有的评定">
      <h3 className={css.small}>{column.panel ? `已有 ${cell.records.length} 人评分` : '现在的评定'}</h3>
      <ul className={css.lines}>
        {cell.records.map((record) => (
          <li key={record.id}>
            <strong>{shownValue(record)}</strong>，{record.mine ? '您' : (record.byName ?? '考核组')} {showTime(record.at)}
            {record.note && `：${record.note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
