import { headingsIn, type Layout, REQUIRED } from '@kaocheng/casework';
import { KINDS, type Kind } from './kind.ts';

/**
 * Which kind a file is of, told from its headings: one whose necessary columns are all there by name, and of several the one that knows most of them.
 * @param layouts the file as each kind reads it
 */
export function guessKind(layouts: ReadonlyMap<Kind, Layout<Kind>>): Kind {
  const ranked = KINDS.map((kind) => {
    const layout = layouts.get(kind);
    const needed: readonly string[] = REQUIRED[kind];
    const named = Object.entries(layout?.mapping.columns ?? {}).flatMap(([name, column]) => (column?.by === 'content' ? [] : [name]));
    return { kind, whole: needed.every((field) => named.includes(field)), known: headingsIn(kind, layout?.header ?? []) };
  });
  return ranked.reduce((best, next) => (next.whole !== best.whole ? (next.whole ? next : best) : next.known > best.known ? next : best)).kind;
}
