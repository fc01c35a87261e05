import { checkSoundness } from '../check/checks.ts';
import { isError } from '../finding.ts';
import { blockOf, type NewValue, type RegulationDocument, setValues } from '../language/document.ts';
import { parseRegulation } from '../language/parse.ts';
import { METHODS } from '../methods/register.ts';
import type { OpenedRegulation } from '../open.ts';
import { compile } from '../scoring/program.ts';

/** A value of the regulation as a trial writes it. */
export interface ValueChange {
  /** A rule's id; null for the front matter. */
  readonly rule: string | null;
  readonly path: readonly (string | number)[];
  readonly value: string;
}

export interface ChangedText {
  readonly text: string;
  /** Changes whose place does not exist in this text. */
  readonly lost: readonly ValueChange[];
}

/** The text with the changes written into it; rules, comments and order stay. */
export function changeText(document: RegulationDocument, changes: readonly ValueChange[]): ChangedText {
  const [kept, lost] = [[] as NewValue[], [] as ValueChange[]];
  for (const change of changes) {
    const id = change.rule ?? undefined;
    if (blockOf(document, id)?.document.hasIn(change.path)) kept.push({ id, path: change.path, value: writtenValue(change.value) });
    else lost.push(change);
  }
  return { text: kept.length > 0 ? setValues(document, kept) : document.text, lost };
}

/** Numbers are written as numbers, everything else as text. */
const writtenValue = (written: string): string | number => {
  const text = written.trim();
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text) ? Number(text) : text;
};

/** The same document with its worked examples blanked: nothing that scores, and most of the time that reading takes. Places stay. */
export function withoutExamples({ text, blocks }: RegulationDocument): RegulationDocument {
  let left = text;
  for (const { kind, from, to } of blocks) {
    if (kind === 'example') left = left.slice(0, from) + left.slice(from, to).replaceAll(/[^\n]/g, ' ') + left.slice(to);
  }
  return { text: left, blocks: blocks.filter(({ kind }) => kind !== 'example') };
}

/**
 * Opens a text for one more run. It need not agree with itself, as a published text must: whoever tries 5 points for 10 has not rewritten the headings yet.
 * @param checked whether names and expressions may have changed: then it is looked at whether it can run; where only figures changed it can
 */
export function reopen(text: string, checked: boolean): OpenedRegulation {
  const { regulation, document, findings: read } = parseRegulation(text, METHODS);
  const findings = [...read, ...(regulation && checked ? checkSoundness(regulation, METHODS) : [])];
  return { document, regulation, findings, program: regulation && !findings.some(isError) ? compile(regulation, METHODS) : undefined };
}
