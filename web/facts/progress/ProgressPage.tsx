import { Navigate, useParams } from 'react-router';
import { AssessmentFrame } from '../../assessments/index.ts';
import { toForm } from '../addresses.ts';
import { Progress } from './Progress.tsx';
import { useProgress } from './use-progress.ts';

/** How far every unit of an assessment has come. Who has only one unit goes straight to its form. */
export default function ProgressPage() {
  const assessmentId = Number(useParams().assessmentId);
  const progress = useProgress(assessmentId);
  if (progress.only !== undefined) return <Navigate replace to={toForm(assessmentId, progress.only)} />;
  return <AssessmentFrame>{({ title }) => <Progress assessmentId={assessmentId} title={title} progress={progress} />}</AssessmentFrame>;
}
