export { type Bringing, type Brought, type BroughtFiles, bringFiles } from './bring.ts';
