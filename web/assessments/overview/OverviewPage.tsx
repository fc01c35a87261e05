import { useState } from 'react';
import { AssessmentFrame } from '../frame/AssessmentFrame.tsx';
import type { Assessment } from '../types.ts';
import { DaysForm } from './DaysForm.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { Facts } from './Facts.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { StagePanel } from './StagePanel.tsx';

/** Where an assessment stands, what stands in the way of the next stage, and what it is. */
export default function OverviewPage() {
  const [open, setOpen] = useState<'details' | 'days'>();
  const close = () => setOpen(undefined);
  const actions = (assessment: Assessment) => assessment.rights.change && <MoreMenu assessment={assessment} onChange={() => setOpen('details')} />;
  return (
    <AssessmentFrame actions={actions}>
      {(assessment) => (
        <>
          <StagePanel assessment={assessment} onDays={() => setOpen('days')} />
          <Facts assessment={assessment} />
          <DetailsForm assessment={assessment} open={open === 'details'} onClose={close} />
          <DaysForm assessment={assessment} open={open === 'days'} onClose={close} />
        </>
      )}
    </AssessmentFrame>
  );
}
