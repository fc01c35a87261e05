import { useParams } from 'react-router';
import { AssessmentFrame } from '../../assessments/index.ts';
import { SheetDesk } from './SheetDesk.tsx';

/** What assessors give by their own judgement: units × clauses. */
export default function SheetPage() {
  const assessmentId = Number(useParams().assessmentId);
  return <AssessmentFrame>{() => <SheetDesk assessmentId={assessmentId} />}</AssessmentFrame>;
}
