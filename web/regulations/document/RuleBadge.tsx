import { DownOutlined, UpOutlined } from '@ant-design/icons';
import type { DescribedRule } from '@kaocheng/engine';
import { worthText } from './badge-words.ts';
import css from './RuleBadge.module.css';

interface RuleBadgeProps {
  readonly rule: DescribedRule;
  readonly open: boolean;
  /** Id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** What scores beside a clause: its part, method and points. A click tells what it needs and how it scores. */
export function RuleBadge({ rule, open, controls, onToggle }: RuleBadgeProps) {
  return (
    <button type="button" className={`${css.badge} ${css[rule.nature]}`} aria-expanded={open} aria-controls={controls} onClick={onToggle}>
      <span className={css.name}>{rule.name}</span>
      <span className={css.kind}>
        {rule.methodText}
        {worthText(rule) && <b>{worthText(rule)}</b>}
      </span>
      {rule.appliesTo.length > 0 && <span className={css.kind}>适用：{rule.appliesTo.join('、')}</span>}
      <span className={`${css.arrow} no-print`} aria-hidden="true">
        {open ? <UpOutlined /> : <DownOutlined />}
      </span>
    </button>
  );
}
