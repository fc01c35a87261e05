import { Alert } from 'antd';
import { PlanFrame } from '../../shared/index.ts';
import type { SheetDone, SheetPlan } from '../types.ts';
import { ChangeTable, FaultTable } from './PlanTables.tsx';
import { applySheet, type SheetOf } from './sending.ts';

interface PlanViewProps {
  readonly file: File;
  readonly plan: SheetPlan;
  readonly from: SheetOf;
  /** Records have changed meanwhile: this is what the file would do now. */
  readonly onPlan: (plan: SheetPlan) => void;
  readonly onBack: () => void;
  readonly onDone: (done: SheetDone) => void;
}

/** What the file would do, and the button that does it. */
export function PlanView({ file, plan, from, onPlan, onBack, onDone }: PlanViewProps) {
  const { counts, faults, rows } = plan;
  const toDo = counts.new + counts.changed + counts.removed;
  const stale = rows.filter((row) => row.stale).length;
  return (
    <PlanFrame
      plan={plan}
      counts={[
        { label: '新增', count: counts.new },
        { label: '修改', count: counts.changed },
        { label: '撤回', count: counts.removed, tone: 'warn' },
        { label: '没有变化', count: counts.unchanged },
        { label: '有错误', count: counts.faulty, tone: 'bad' },
      ]}
      toDo={toDo}
      verb={`确认保存 ${toDo} 条`}
      apply={async () => onDone(await applySheet(from, file, plan.fingerprint))}
      onPlan={(current) => onPlan(current as SheetPlan)}
      onBack={onBack}
    >
      {stale > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`有 ${stale} 条在下载之后被人改过（标“已被改过”），确认后以文件为准；不想覆盖的，请重新下载再改。`}
        />
      )}
      {faults.length > 0 && <FaultTable faults={faults} faulty={counts.faulty} />}
      {rows.length > 0 && <ChangeTable rows={rows} total={toDo} several={from.unitId === undefined} />}
    </PlanFrame>
  );
}
