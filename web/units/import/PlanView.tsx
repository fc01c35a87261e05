import { Alert, Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, fileIn, problemOf } from '../../api/index.ts';
import { Help, today } from '../../shared/index.ts';
import { ChangeTable, FaultTable } from './PlanTables.tsx';
import css from './PlanView.module.css';
import type { ImportDone, ImportPlan } from './words.ts';

interface PlanViewProps {
  readonly file: File;
  readonly plan: ImportPlan;
  /** The register has changed meanwhile: this is what the file would do now. */
  readonly onPlan: (plan: ImportPlan) => void;
  readonly onBack: () => void;
  readonly onDone: (done: ImportDone) => void;
}

/** What the file would do, and the button that does it. */
export function PlanView({ file, plan, onPlan, onBack, onDone }: PlanViewProps) {
  const [effectiveOn, setEffectiveOn] = useState<string>();
  const [trouble, setTrouble] = useState<{ title: string; detail: string }>();
  const apply = api.useMutation('post', '/api/v1/units/import');
  const { counts, faults, ignored } = plan;
  const toDo = counts.new + counts.changed;

  async function confirm(): Promise<void> {
    setTrouble(undefined);
    const sending = { onProgress: () => undefined, signal: new AbortController().signal };
    try {
      onDone(await apply.mutateAsync(fileIn(file, sending, { fingerprint: plan.fingerprint, ...(effectiveOn && { effectiveOn }) })));
    } catch (thrown) {
      const problem = problemOf(thrown);
      setTrouble(problem);
      if (problem.code === 'stale-version' && problem.current) onPlan(problem.current as ImportPlan);
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
      {plan.rows.length > 0 && <ChangeTable rows={plan.rows} />}
      {faults.length === 0 && toDo === 0 && (
        <Alert type="success" showIcon className={`${css.notice}`} title="文件与现有单位一致，没有需要保存的变化。" />
      )}
      <div className={css.actions}>
        {counts.changed > 0 && faults.length === 0 && (
          <div className={css.day}>
            变更生效日期
            <Help about="变更生效日期">更名、划转等从哪一天起算，记入单位沿革；默认今天，可以补记过去的日子。</Help>
            <DatePicker
              aria-label="变更生效日期"
              placeholder="今天"
              maxDate={dayjs(today())}
              value={effectiveOn ? dayjs(effectiveOn) : null}
              onChange={(day) => setEffectiveOn(day?.format('YYYY-MM-DD'))}
            />
          </div>
        )}
        <Button onClick={onBack}>换一个文件</Button>
        {faults.length === 0 && toDo > 0 && (
          <Button type="primary" loading={apply.isPending} onClick={confirm}>
            确认导入 {toDo} 个单位
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
