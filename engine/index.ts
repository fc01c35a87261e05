/** The engine's public surface: a regulation's text in, findings, scores, reasons and standings out. Pure: no I/O, runs in server and browser alike. */
export type { Finding, Place, Severity, TablePlace } from './finding.ts';
export { isError } from './finding.ts';
