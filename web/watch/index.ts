export { caseAddress } from './words.ts';
