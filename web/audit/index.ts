/** What other topics' pages use of the audit log. */
export { RecordHistory } from './RecordHistory.tsx';
