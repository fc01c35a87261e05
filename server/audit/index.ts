export { type Deed, recordDeed } from './record.ts';
