import { DownOutlined, UpOutlined } from '@ant-design/icons';
import type { DescribedRule } from '@kaocheng/engine';
import { worthText } from './badge-words.ts';
import css from './RuleBadge.module.css';

interface RuleBadgeProps {
  readonly rule: DescribedRule;
  /** Range of its first fact. */
  readonly range: string;
  readonly open: boolean;
  /** Id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** What scores beside a clause: its part, method and points. A click tells what it needs and how it scores. */
export function RuleBadge({ rule, range, open, controls, onToggle }: RuleBadgeProps) {
  const worth = worthText(rule, range);
  return (
    <button type="button" className={`${css.badge} ${css[rule.nature]}`} aria-expanded={open} aria-controls={controls} onClick={onToggle}>
      <span className={css.name}>{rule.name}</span>
      <span className={css.kind}>
        {rule.methodText}
        {worth && <b>{worth}</b>}
      </span>
      {rule.appliesTo.length > 0 && <span className={css.kind}>适用：{rule.appliesTo.join('、')}</span>}
      <span className={`${css.arrow} no-print`} aria-hidden="true">
        {open ? <UpOutlined /> : <DownOutlined />}
      </span>
    </button>
  );
}
