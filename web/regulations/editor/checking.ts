import { type DescribedRegulation, describeRegulation, type Finding, openRegulation, runExamples } from '@kaocheng/engine';
import type { PlacedFinding } from '../findings.ts';

/** What the engine says of a text, as the editor and its preview show it. Plain data: it comes from a worker. */
export interface Checked {
  readonly description: DescribedRegulation | undefined;
  readonly findings: readonly PlacedFinding[];
}

/** Reads and checks a text in the browser, as the server does on every save. @param key the id that the regulation has */
export function checkDraft(text: string, key: string): Checked {
  const opened = openRegulation(text);
  const findings = [...opened.findings, ...(opened.program ? runExamples(opened.program) : [])].map(placedOf);
  const id = opened.regulation?.id;
  if (id !== undefined && id !== key) findings.unshift(otherId(id, key));
  return { description: describeRegulation(opened), findings: findings.sort((one, other) => one.line - other.line || one.column - other.column) };
}

const placedOf = ({ severity, code, message, line, column, clause }: Finding): PlacedFinding => ({
  severity,
  code,
  message,
  line: line ?? 0,
  column: column ?? 1,
  ...(clause ? { clause } : {}),
});

const otherId = (id: string, key: string): PlacedFinding => ({
  severity: 'error',
  code: 'other-regulation',
  message: `这里的标识是“${id}”，这部细则的标识是“${key}”，请改回来`,
  line: 2,
  column: 1,
});
