/** What other topics' pages use of computed figures. */
export { sayBehind, toBehind } from './behind.ts';
