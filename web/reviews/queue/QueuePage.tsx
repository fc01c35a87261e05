import { useParams } from 'react-router';
import { AssessmentFrame } from '../../assessments/index.ts';
import { Desk } from './Desk.tsx';

/** What the units have handed in and an assessor has to look at. */
export default function QueuePage() {
  const assessmentId = Number(useParams().assessmentId);
  return <AssessmentFrame>{() => <Desk assessmentId={assessmentId} />}</AssessmentFrame>;
}
