/** What other topics' pages use of regulations. */
export { toDocument, toRedline } from './addresses.ts';
export { ClauseHeading } from './document/ClauseHeading.tsx';
export { Contents } from './document/Contents.tsx';
export { Document } from './document/Document.tsx';
export { Markdown } from './document/Markdown.tsx';
export { Summary } from './document/Summary.tsx';
export { clauseId } from './document/tree.ts';
export { NewRegulation } from './library/NewRegulation.tsx';
