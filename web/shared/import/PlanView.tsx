import type { ReactNode } from 'react';
import { PlanFrame } from './PlanFrame.tsx';
import { ChangeTable, FaultTable } from './PlanTables.tsx';
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
  const { counts, faults, rows } = plan;
  const toDo = counts.new + counts.changed;
  return (
    <PlanFrame
      plan={plan}
      counts={[
        { label: '新增', count: counts.new },
        { label: '修改', count: counts.changed },
        { label: '没有变化', count: counts.unchanged },
        { label: '有错误', count: counts.faulty, tone: 'bad' },
      ]}
      toDo={toDo}
      verb={`确认导入 ${toDo} ${words.measure}${words.noun}`}
      apply={async () => onDone(await apply())}
      onPlan={(current) => onPlan(current as Plan)}
      onBack={onBack}
      aside={counts.changed > 0 && aside}
    >
      {faults.length > 0 && <FaultTable faults={faults} />}
      {rows.length > 0 && <ChangeTable rows={rows} {...words} />}
    </PlanFrame>
  );
}
