import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { problemOf } from '../../api/index.ts';
import css from './PlanFrame.module.css';

export interface PlanCount {
  readonly label: string;
  readonly count: number;
  /** How it looks where there are any. */
  readonly tone?: 'warn' | 'bad';
}

interface PlanFrameProps {
  readonly plan: { readonly file: string; readonly sheet: string; readonly ignored: readonly string[]; readonly faults: readonly unknown[] };
  readonly counts: readonly PlanCount[];
  /** How many rows would be written. */
  readonly toDo: number;
  /** On the button: `确认保存 3 条`. */
  readonly verb: string;
  /** Does what the plan says. */
  readonly apply: () => Promise<void>;
  /** The records have changed meanwhile: this is what the file would do now. */
  readonly onPlan: (current: unknown) => void;
  readonly onBack: () => void;
  /** Beside the buttons: what is asked besides. */
  readonly aside?: ReactNode;
  /** The tables of faults and changes. */
  readonly children: ReactNode;
}

/** Around what a file would do: how much, what stands in the way, and the button that does it. */
export function PlanFrame({ plan, counts, toDo, verb, apply, onPlan, onBack, aside, children }: PlanFrameProps) {
  const [trouble, setTrouble] = useState<{ readonly title: string; readonly detail: string }>();
  const [busy, setBusy] = useState(false);
  const faulty = plan.faults.length > 0;

  async function confirm(): Promise<void> {
    setTrouble(undefined);
    setBusy(true);
    try {
      await apply();
    } catch (thrown) {
      const problem = problemOf(thrown);
      setTrouble(problem);
      if (problem.code === 'stale-version' && problem.current) onPlan(problem.current);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <p className={css.file}>
        {plan.file}
        {plan.sheet && `，工作表“${plan.sheet}”`}
      </p>
      <ul className={css.counts}>
        {counts.map(({ label, count, tone }) => (
          <li key={label} className={tone && count > 0 ? css[tone] : undefined}>
            <span className={css.number}>{count}</span>
            {label}
          </li>
        ))}
      </ul>
      {trouble && <Alert type="error" showIcon role="alert" className={`${css.notice}`} title={trouble.title} description={trouble.detail} />}
      {plan.ignored.length > 0 && <Alert type="info" showIcon className={`${css.notice}`} title={`这些列不读取：${plan.ignored.join('、')}`} />}
      {children}
      {!faulty && toDo === 0 && <Alert type="success" showIcon className={`${css.notice}`} title="文件与现有内容一致，没有需要保存的变化。" />}
      <div className={css.actions}>
        {!faulty && aside}
        <Button onClick={onBack}>换一个文件</Button>
        {!faulty && toDo > 0 && (
          <Button type="primary" loading={busy} onClick={confirm}>
            {verb}
          </Button>
        )}
      </div>
    </>
  );
}
