export { type Access, accessTo, type Hands, handsOf, mayBring, takesSystemFacts } from './access.ts';
export { asking } from './asking.ts';
export { type Book, factBook } from './book.ts';
export { type Checked, type ContentProblem, hasError, problemsOf } from './check.ts';
export { clausesOf } from './clauses.ts';
export { type ComputedFact, compareComputed, nothingToWrite, writeComputed } from './computed.ts';
export { contentProblem, factHistory, factRecord } from './contract.ts';
export { askedFact, formClause } from './contract-form.ts';
export { type CountedFact, countedFactsOf, countedFactsSince, factCounts } from './counted-table.ts';
export { eventsOf, type FactEvent, insertFactEvents, lastEventsOf, type NewFactEvent } from './events-table.ts';
export {
  FACT_EVENTS,
  FACT_ORIGIN_NAMES,
  FACT_ORIGINS,
  FACT_SOURCES,
  FACT_STATE_NAMES,
  FACT_STATES,
  type Fact,
  type FactContent,
  type FactEventKind,
  type FactKey,
  type FactOrigin,
  type FactSource,
  type FactState,
  STANDING_STATES,
  sameContent,
} from './fact.ts';
export { needsProof, type ProvenFacts } from './proof.ts';
export { type RecordOptions, recordFacts } from './record.ts';
export { confirmFacts, reviewFact, staleFact, type Verdict } from './review.ts';
export { bumpRevision, revisionOf } from './revision.ts';
export { factRoutes } from './routes.ts';
export { putSelfReport } from './self-report-table.ts';
export { mayChange } from './shown.ts';
export { factStageCheck } from './stage-check.ts';
export {
  type FactChange,
  type FactsWanted,
  factsOf,
  findFact,
  insertFacts,
  type NewFact,
  namesOf,
  rewriteFacts,
  updateFact,
  updateFacts,
} from './table.ts';
export { factTodos } from './todos.ts';
export { typedValue } from './typed.ts';
export { type Writing, writingFacts, wrongStage } from './writing.ts';
