import { checkText } from './checked.ts';
import type { RedlineSection } from './contract-redline.ts';

/** A text cut where people would compare it: front matter, clauses, rule blocks, worked examples. */
export interface Section {
  readonly kind: RedlineSection['kind'];
  /** What it is recognised by in another version: a clause's number, a rule's id, an example's name. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** The sections in the order of the text. A text whose front matter cannot be read is one section. */
export function sectionsOf(text: string): Section[] {
  const checked = checkText(text);
  const words = checked.describe();
  const { document, regulation } = checked.opened;
  if (!words || !regulation) return [{ kind: 'text', key: '', title: '全文', text: document.text }];
  const clauses = words.clauses.map((clause, index) => ({
    offset: regulation.clauses[index]?.place.offset ?? 0,
    section: {
      kind: 'clause' as const,
      key: clause.number || clause.label + clause.title,
      title: [clause.number || clause.label, clause.title].filter(Boolean).join(' '),
      text: `${[clause.label, clause.title].filter(Boolean).join(' ')}${clause.points ? `（${clause.points}分）` : ''}\n\n${clause.markdown}`.trim(),
    },
  }));
  const ruleName = new Map(words.rules.map(({ id, name, clause }) => [id, `${clause} ${name}`.trim()]));
  const examples = [...words.examples];
  const blocks = document.blocks.map(({ kind, id, from, to }) => {
    const example = kind === 'example' ? examples.shift() : undefined;
    const name = kind === 'front' ? '开头说明' : kind === 'rule' ? `规则 ${ruleName.get(id ?? '') ?? ''}` : `算例 ${example?.name ?? ''}`;
    return { offset: from, section: { kind, key: id ?? example?.name ?? '', title: name.trim(), text: document.text.slice(from, to).trim() } };
  });
  const preamble = words.preamble ? [{ offset: 1, section: { kind: 'text' as const, key: '', title: '前言', text: words.preamble } }] : [];
  return numbered([...preamble, ...clauses, ...blocks].sort((one, other) => one.offset - other.offset).map(({ section }) => section));
}

/** Sections of the same key are told apart by their order. */
function numbered(sections: readonly Section[]): Section[] {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    const name = `${section.kind} ${section.key}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...section, key: count === 1 ? name : `${name} ${count}` };
  });
}
