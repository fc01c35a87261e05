import { type Fraction, parseDecimal } from '../number/fraction.ts';
import type { Piece } from './markdown.ts';
import type { Clause } from './regulation.ts';
import type { Source } from './source.ts';

/** Clauses and their numbers: the tokens from 第X条, or (一), downwards, joined. */

const CHINESE = '[零〇一二三四五六七八九十百]+';
/** Kinds of number tokens, from the widest to the narrowest; those below `CHAPTERS` do not enter a clause's number. */
const TOKENS: readonly { readonly pattern: RegExp; readonly print: (text: string) => string }[] = [
  { pattern: new RegExp(`^第${CHINESE}(?:章|编|篇|部分|节)`), print: () => '' },
  { pattern: new RegExp(`^${CHINESE}、`), print: () => '' },
  { pattern: new RegExp(`^第${CHINESE}条(?:之${CHINESE})?`), print: (text) => text },
  { pattern: new RegExp(`^[(（]${CHINESE}[)）]`), print: (text) => text.replace('（', '(').replace('）', ')') },
  { pattern: /^\d{1,3}\s*[.、．](?!\d)/, print: (text) => text.replace(/\s*[.、．]/, '') },
  { pattern: /^[(（]\d{1,3}[)）]/, print: (text) => text.replace('（', '(').replace('）', ')') },
  { pattern: /^[①-⑳]/, print: (text) => text },
];

const POINTS = /\s*[(（]\s*(\d+(?:\.\d+)?)\s*分\s*[)）]\s*$/;

interface Numbered {
  readonly rank: number;
  readonly token: string;
  readonly rest: string;
}

const halfWidth = (text: string): string => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** The number token at the start of a title, if there is one. */
function numberToken(title: string): Numbered | undefined {
  const text = halfWidth(title.trimStart());
  for (const [rank, { pattern, print }] of TOKENS.entries()) {
    const match = pattern.exec(text);
    if (match) return { rank, token: print(match[0]), rest: text.slice(match[0].length).trim() };
  }
  return undefined;
}

interface Open {
  readonly rank: number;
  readonly token: string;
  readonly depth: number;
  readonly index: number;
}

/** A clause still being read, with the blocks that stand in it. */
export interface ClauseReader {
  readonly clauses: readonly Clause[];
  /** For each rule block, in order: the index of its clause, −1 before the first. */
  readonly ofRule: ReadonlyMap<Piece, number>;
}

export function readClauses(pieces: readonly Piece[], source: Source): ClauseReader {
  const clauses: (Omit<Clause, 'text'> & { text: string })[] = [];
  const ofRule = new Map<Piece, number>();
  let open: Open[] = [];
  const begin = (title: string, depth: number, from: number): void => {
    const points = POINTS.exec(title);
    const numbered = numberToken(title);
    open = open.filter((each) => (numbered ? each.rank < numbered.rank && each.rank >= 0 : each.depth < depth));
    const parent = open.at(-1)?.index;
    const rest = (numbered?.rest ?? title).replace(POINTS, '').trim();
    const number =
      numbered && numbered.rank >= 2
        ? [...open, numbered]
            .filter(({ rank }) => rank >= 2)
            .map(({ token }) => token)
            .join('')
        : '';
    clauses.push({ number, title: rest, depth, points: points ? decimal(points[1]) : undefined, text: '', parent, place: source.place(from) });
    if (numbered) open.push({ rank: numbered.rank, token: numbered.token, depth, index: clauses.length - 1 });
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'heading') begin(piece.text, piece.depth, piece.from);
    else if (piece.kind === 'rule') ofRule.set(piece, clauses.length - 1);
    else if (piece.kind === 'text') {
      if (piece.paragraph && pieces[index + 1]?.kind === 'rule' && numberToken(piece.text)) begin(firstLine(piece.text), 7, piece.from);
      const last = clauses.at(-1);
      if (last) last.text += `${last.text && '\n'}${piece.text}`;
    }
  }
  return { clauses, ofRule };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
const decimal = (text: string | undefined): Fraction | undefined => (text === undefined ? undefined : parseDecimal(text));
