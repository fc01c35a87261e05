/** What other topics' pages use of regulations. */
export { toDocument } from './addresses.ts';
export { Document } from './document/Document.tsx';
export { Summary } from './document/Summary.tsx';
