import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { problemOf } from '../../api/index.ts';
import { ChangeTable, FaultTable } from './PlanTables.tsx';
import css from './PlanView.module.css';
import type { Done, Importing, Plan } from './plan.ts';

interface PlanViewProps extends Importing {
  readonly plan: Plan;
  /** What the topic asks besides, where records change. */
  readonly aside?: ReactNode;
  /** Does what the plan says. */
  readonly apply: () => Promise<Done>;
  /** The register has changed meanwhile: this is what the file would do now. */
  readonly onPlan: (plan: Plan) => void;
  readonly onBack: () => void;
  readonly onDone: (done: Done) => void;
}

/** What the file would do, and the button that does it. */
export function PlanView({ plan, onPlan, onBack, onDone, apply, aside, ...words }: PlanViewProps) {
  const [trouble, setTrouble] = useState<{ title: string; detail: string }>();
  const [going, setGoing] = useState(false);
  const { counts, faults, ignored } = plan;
  const { noun, measure } = words;
  const toDo = counts.new + counts.changed;

  async function confirm(): Promise<void> {
    setTrouble(undefined);
    setGoing(true);
    try {
      onDone(await apply());
    } catch (thrown) {
      const problem = problemOf(thrown);
      setTrouble(problem);
      if (problem.code === 'stale-version' && problem.current) onPlan(problem.current as Plan);
    } finally {
      setGoing(false);
    }
  }

  return (
    <>
      <p className={css.file}>
        {plan.file}
        {plan.sheet && `，工作表“${plan.sheet}”`}
      </p>
      <ul className={css.counts}>
        <Count label="新增" count={counts.new} />
        <Count label="修改" count={counts.changed} />
        <Count label="没有变化" count={counts.unchanged} />
        <Count label="有错误" count={counts.faulty} bad />
      </ul>
      {trouble && <Alert type="error" showIcon role="alert" className={`${css.notice}`} title={trouble.title} description={trouble.detail} />}
      {ignored.length > 0 && <Alert type="info" showIcon className={`${css.notice}`} title={`这些列不导入：${ignored.join('、')}`} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {plan.rows.length > 0 && <ChangeTable rows={plan.rows} {...words} />}
      {faults.length === 0 && toDo === 0 && (
        <Alert type="success" showIcon className={`${css.notice}`} title="文件与现有的一致，没有需要保存的变化。" />
      )}
      <div className={css.actions}>
        {counts.changed > 0 && faults.length === 0 && aside}
        <Button onClick={onBack}>换一个文件</Button>
        {faults.length === 0 && toDo > 0 && (
          <Button type="primary" loading={going} onClick={confirm}>
            确认导入 {toDo} {measure}
            {noun}
          </Button>
        )}
      </div>
    </>
  );
}

function Count({ label, count, bad = false }: { readonly label: string; readonly count: number; readonly bad?: boolean }) {
  return (
    <li className={bad && count > 0 ? css.bad : undefined}>
      <span className={css.number}>{count}</span>
      {label}
    </li>
  );
}
