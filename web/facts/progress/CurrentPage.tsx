import { EmptyState, PageHeader, useCurrentAssessment } from '../../shared/index.ts';
import { UnitForm } from '../form/FormPage.tsx';
import { Progress } from './Progress.tsx';
import { useProgress } from './use-progress.ts';

/** The menu's 填报: that of the assessment at hand; who has one unit sees its form at once. */
export default function CurrentPage() {
  const { current } = useCurrentAssessment();
  if (!current) return <EmptyState wholePage title="还没有可以填报的考核" next="考核进入自查阶段后，这里会出现要填写的内容。" />;
  return <Current key={current.id} {...current} />;
}

function Current({ id, title }: { readonly id: number; readonly title: string }) {
  const progress = useProgress(id);
  if (progress.only !== undefined) return <UnitForm assessmentId={id} unitId={progress.only} />;
  return (
    <>
      <PageHeader title="填报" intro={title} />
      <Progress assessmentId={id} title={title} progress={progress} />
    </>
  );
}
