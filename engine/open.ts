import { checkRegulation } from './check/checks.ts';
import type { Finding } from './finding.ts';
import { isError } from './finding.ts';
import { parseRegulation, type RegulationDocument } from './language/parse.ts';
import type { Regulation } from './language/regulation.ts';
import { METHODS } from './methods/register.ts';
import { compile, type Program } from './scoring/program.ts';

export interface OpenedRegulation {
  /** The text with its places, for printing and editing. */
  readonly document: RegulationDocument;
  readonly regulation: Regulation | undefined;
  /** Ready to run; undefined while there are errors. */
  readonly program: Program | undefined;
  /** Of parsing and checking, in the order of the text. */
  readonly findings: readonly Finding[];
}

/** Reads, checks and compiles a regulation file. Never throws on what people write. */
export function openRegulation(text: string, file?: string): OpenedRegulation {
  const parsed = parseRegulation(text, METHODS, file);
  const { regulation } = parsed;
  if (!regulation) return { document: parsed.document, regulation, program: undefined, findings: parsed.findings };
  const findings = [...parsed.findings, ...checkRegulation(regulation, METHODS)].map((finding) => ({ ...finding, file }));
  const program = findings.some(isError) ? undefined : compile(regulation, METHODS);
  return { document: parsed.document, regulation, program, findings };
}
