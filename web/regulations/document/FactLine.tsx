import type { DescribedFact } from '@kaocheng/engine';
import css from './FactLine.module.css';

/** One fact: its name, what is recorded, who reports it, with what proof. */
export function FactLine({ fact }: { readonly fact: DescribedFact }) {
  const { name, kindText, unitOfMeasure, range, levels, reportedByText, evidenceText, remarks, note } = fact;
  const what = [kindText + (unitOfMeasure ? `（${unitOfMeasure}）` : ''), range && `范围 ${range}`, `${reportedByText}填报`, evidenceText].filter(
    Boolean,
  );
  const more = [levels.length > 0 ? `级别：${levels.join('、')}` : '', ...remarks, note].filter(Boolean);
  return (
    <div className={css.fact}>
      <b>{name}</b>
      <span className={css.what}>{what.join(' · ')}</span>
      {more.length > 0 && <div className={css.more}>{more.join('；')}</div>}
    </div>
  );
}
