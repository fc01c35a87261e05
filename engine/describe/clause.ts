import type { RegulationDocument } from '../language/document.ts';
import type { Clause, Regulation } from '../language/regulation.ts';
import { format } from '../number/fraction.ts';
import type { DescribedClause } from './described.ts';

/** The clauses of a regulation with their own Markdown, and what stands before the first. */
export function describeClauses(regulation: Regulation, document: RegulationDocument): { preamble: string; clauses: DescribedClause[] } {
  const { text } = document;
  const starts = regulation.clauses.map(({ place }) => place.offset);
  const without = withoutBlocks(document);
  const clauses = regulation.clauses.map((clause, index): DescribedClause => {
    const from = starts[index] ?? text.length;
    const heading = text.slice(from, headingEnd(text, from));
    return {
      number: clause.number,
      label: labelOf(heading, clause),
      title: clause.title,
      depth: clause.depth,
      points: clause.points ? format(clause.points) : null,
      markdown: without(headingEnd(text, from), starts[index + 1] ?? text.length),
      parent: clause.parent ?? null,
      line: clause.place.line,
      rules: regulation.rules.filter(({ clauseIndex }) => clauseIndex === index).map(({ id }) => id),
    };
  });
  return { preamble: without(0, starts[0] ?? text.length), clauses };
}

/** Where the line of a heading ends; a heading that is underlined has two. */
function headingEnd(text: string, from: number): number {
  const end = lineEnd(text, from);
  const next = text.slice(end, lineEnd(text, end));
  return !text.startsWith('#', from) && /^ {0,3}(?:=+|-+)\s*$/.test(next) ? lineEnd(text, end) : end;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
};

/** What stands before the title in the heading's line: `第一章`, `(四)`. */
function labelOf(heading: string, { title }: Clause): string {
  const line = (heading.split('\n', 1)[0] ?? '').replace(/^\s*#{1,6}\s*/, '').trim();
  const at = title === '' ? line.length : line.indexOf(title);
  return at > 0 ? line.slice(0, at).trim() : '';
}

/** Slices of the text without its front matter, rule blocks and examples, fences and all. */
function withoutBlocks({ text, blocks }: RegulationDocument): (from: number, to: number) => string {
  const holes = blocks.map(({ from, to }) => ({ from: text.lastIndexOf('\n', Math.max(0, from - 2)) + 1, to: lineEnd(text, to) }));
  return (from, to) => {
    let kept = '';
    let at = from;
    for (const hole of holes) {
      if (hole.to <= at || hole.from >= to) continue;
      kept += text.slice(at, Math.max(at, hole.from));
      at = Math.max(at, hole.to);
    }
    return (kept + text.slice(Math.min(at, to), to)).replaceAll(/\n{3,}/g, '\n\n').trim();
  };
}
