import { DownOutlined, UpOutlined } from '@ant-design/icons';
import type { ScoredRule, View } from '../types.ts';
import { otherView, VIEWS } from '../words.ts';
import css from './ScoreBox.module.css';
import { scoreId } from './score-id.ts';

interface ScoreBoxProps {
  readonly rule: ScoredRule;
  readonly view: View;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A clause's points, as short as a badge; a click tells why. */
export function ScoreBox({ rule, view, open, onToggle }: ScoreBoxProps) {
  const { name, nature, points, other, limit, notApplicable, waiting, overrides } = rule;
  const decided = overrides.some(({ revokedAt }) => revokedAt === null);
  const differs = other !== points && notApplicable === null;
  return (
    <button type="button" id={scoreId(rule.rule)} className={`${css.box} ${css[nature]}`} aria-expanded={open} onClick={onToggle}>
      <span className={css.name}>{name}</span>
      <span className={css.points}>
        {notApplicable !== null ? (
          <span className={css.soft}>不适用</span>
        ) : points === null ? (
          <span className={css.warn}>待定</span>
        ) : (
          <b className="figures">{nature === 'deduction' && points !== 0 ? `−${Math.abs(points)}` : points}</b>
        )}
        {limit !== null && notApplicable === null && <span className={css.soft}> / {limit}</span>}
      </span>
      {limit !== null && points !== null && notApplicable === null && limit > 0 && (
        <span className={css.bar} aria-hidden="true">
          <span style={{ width: `${Math.max(0, Math.min(100, (Math.abs(points) / limit) * 100))}%` }} />
        </span>
      )}
      <span className={css.marks}>
        {decided && <span className={css.warn}>人工核定</span>}
        {waiting > 0 && <span className={css.warn}>{waiting} 条待审</span>}
        {differs && (
          <span>
            {VIEWS[otherView(view)]} {other ?? '待定'}
          </span>
        )}
      </span>
      <span className={`${css.arrow} no-print`} aria-hidden="true">
        {open ? <UpOutlined /> : <DownOutlined />}
      </span>
    </button>
  );
}
