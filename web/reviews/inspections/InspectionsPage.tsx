import { useParams } from 'react-router';
import { AssessmentFrame } from '../../assessments/index.ts';
import { InspectionList } from './InspectionList.tsx';

/** What was found on the spot: recorded, corrected, taken back. */
export default function InspectionsPage() {
  const assessmentId = Number(useParams().assessmentId);
  return <AssessmentFrame>{() => <InspectionList assessmentId={assessmentId} />}</AssessmentFrame>;
}
