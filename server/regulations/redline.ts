import { diffArrays } from 'diff';
import type { RedlineSection } from './contract-redline.ts';
import { type Section, sectionsOf } from './sections.ts';

type Piece = RedlineSection['pieces'][number];

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Word by word, line by line; a text that is much longer than any clause only by lines. */
const words = (text: string): string[] =>
  text
    .split(/(?<=\n)/)
    .flatMap((line) => (line.length > LONG_LINE || text.length > LONG_TEXT ? [line] : Array.from(WORDS.segment(line), ({ segment }) => segment)));
const LONG_LINE = 3_000;
const LONG_TEXT = 30_000;

/** Two texts with nothing in common would be compared for minutes; after this long they are shown one after the other. */
const PATIENCE_MS = 300;

/** What differs between two texts: section by section in the order of the new one, word by word inside. */
export function redlineOf(oldText: string, newText: string): RedlineSection[] {
  const [before, after] = [sectionsOf(oldText), sectionsOf(newText)];
  const [old, present] = [byKey(before), byKey(after)];
  const order = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  return order.flatMap(({ value, added, removed }) =>
    value.flatMap((key): RedlineSection[] => {
      const [was, is] = [old.get(key), present.get(key)];
      if (removed)
        return is || !was ? [] : [{ kind: was.kind, title: was.title, change: 'removed', pieces: [{ change: 'removed', text: was.text }] }];
      if (!is) return [];
      if (!was) return [{ kind: is.kind, title: is.title, change: 'added', pieces: [{ change: 'added', text: is.text }] }];
      if (was.text === is.text) return [{ kind: is.kind, title: is.title, change: added ? 'moved' : 'same', pieces: [] }];
      return [{ kind: is.kind, title: is.title, change: 'changed', pieces: wordDiff(was.text, is.text) }];
    }),
  );
}

const byKey = (sections: readonly Section[]): ReadonlyMap<string, Section> => new Map(sections.map((section) => [section.key, section]));

export function wordDiff(before: string, after: string): Piece[] {
  const changes = diffArrays(words(before), words(after), { timeout: PATIENCE_MS });
  if (!changes)
    return [
      { change: 'removed', text: before },
      { change: 'added', text: after },
    ];
  return changes.map(({ value, added, removed }) => ({ change: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
}
