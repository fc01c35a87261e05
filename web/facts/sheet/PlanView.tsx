import { Alert, Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../api/index.ts';
import type { SheetDone, SheetPlan } from '../types.ts';
import { ChangeTable, FaultTable } from './PlanTables.tsx';
import css from './PlanView.module.css';
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
  const [trouble, setTrouble] = useState<{ readonly title: string; readonly detail: string }>();
  const [busy, setBusy] = useState(false);
  const { counts, faults, ignored, rows } = plan;
  const toDo = counts.new + counts.changed + counts.removed;
  const stale = rows.filter((row) => row.stale).length;

  async function confirm(): Promise<void> {
    setTrouble(undefined);
    setBusy(true);
    try {
      onDone(await applySheet(from, file, plan.fingerprint));
    } catch (thrown) {
      const problem = problemOf(thrown);
      setTrouble(problem);
      if (problem.code === 'stale-version' && problem.current) onPlan(problem.current as SheetPlan);
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
        <Count label="新增" count={counts.new} />
        <Count label="修改" count={counts.changed} />
        <Count label="撤回" count={counts.removed} tone="warn" />
        <Count label="没有变化" count={counts.unchanged} />
        <Count label="有错误" count={counts.faulty} tone="bad" />
      </ul>
      {trouble && <Alert type="error" showIcon role="alert" className={`${css.notice}`} title={trouble.title} description={trouble.detail} />}
      {stale > 0 && (
        <Alert
          type="warning"
          showIcon
          className={`${css.notice}`}
          title={`有 ${stale} 条在下载之后被人改过（标“已被改过”），确认后以文件为准；不想覆盖的，请重新下载再改。`}
        />
      )}
      {ignored.length > 0 && <Alert type="info" showIcon className={`${css.notice}`} title={`这些列不读取：${ignored.join('、')}`} />}
      {faults.length > 0 && <FaultTable faults={faults} faulty={counts.faulty} />}
      {rows.length > 0 && <ChangeTable rows={rows} total={toDo} several={from.unitId === undefined} />}
      {faults.length === 0 && toDo === 0 && (
        <Alert type="success" showIcon className={`${css.notice}`} title="文件与现有内容一致，没有需要保存的变化。" />
      )}
      <div className={css.actions}>
        <Button onClick={onBack}>换一个文件</Button>
        {faults.length === 0 && toDo > 0 && (
          <Button type="primary" loading={busy} onClick={confirm}>
            确认保存 {toDo} 条
          </Button>
        )}
      </div>
    </>
  );
}

function Count({ label, count, tone }: { readonly label: string; readonly count: number; readonly tone?: 'warn' | 'bad' }) {
  return (
    <li className={tone && count > 0 ? css[tone] : undefined}>
      <span className={css.number}>{count}</span>
      {label}
    </li>
  );
}
