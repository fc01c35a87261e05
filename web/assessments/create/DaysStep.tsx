import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { daysOf, useProposedDays } from '../days/propose.ts';
import { StageDays } from '../days/StageDays.tsx';
import type { StepProps } from './CreatePage.tsx';

/** When each stage is. At first as such years usually go. */
export function DaysStep({ draft, change }: StepProps) {
  const { stages } = draft;
  const [again, setAgain] = useState(false);
  const { data } = useProposedDays(draft, stages === null || again);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when they have come
  useEffect(() => {
    if (!data || (stages !== null && !again)) return;
    change({ stages: daysOf(data) });
    setAgain(false);
  }, [data, stages === null, again]);
  return (
    <>
      <p>按通常的进度拟好，都落在工作日，可以改，也可以先空着。阶段到期不会自动推进，首页会提前一周提醒。</p>
      {data?.provisional && (
        <Alert type="info" showIcon style={{ marginBottom: 12 }} title="有的日期所在年份的放假安排还没有公布，暂按周一至周五为工作日" />
      )}
      <StageDays value={stages ?? []} onChange={(next) => change({ stages: next })} onPropose={() => setAgain(true)} proposing={again} />
    </>
  );
}
