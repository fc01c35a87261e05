import { isMap, isScalar, isSeq, type Node as YamlNode } from 'yaml';
import type { RegulationDocument, YamlBlock } from '../language/document.ts';
import { isKeyword, type Keyword, zh } from '../language/keywords.ts';

/** What can be changed in a regulation without rewriting it: its numbers, and the expressions and ranges that hold numbers. Found in the file itself, whatever its methods. */

export interface AdjustableValue {
  /** The rule it belongs to; null for the front matter. */
  readonly rule: string | null;
  /** Keys as the file spells them. */
  readonly path: readonly (string | number)[];
  /** Of the front matter: which of its matters it belongs to. */
  readonly section: Section;
  /** For people: `每次 · 市级`. */
  readonly label: string;
  /** As the file writes it. */
  readonly text: string;
  readonly kind: 'number' | 'percent' | 'text' | 'choice';
  /** What may be written, for a choice. */
  readonly choices: readonly string[];
  /** What the file says about it. */
  readonly note: string;
}

const SECTIONS = [
  'settings',
  'parts',
  'total',
  'full',
  'decimals',
  'tiers',
  'selection',
  'ranking',
  'conversion',
] as const satisfies readonly Keyword[];
export type Section = (typeof SECTIONS)[number] | 'rule';

/** Keys of rules that say what a rule is, not how much it gives. */
const NAMING = ['id', 'name', 'clause', 'addsTo', 'appliesTo', 'facts', 'readings', 'remark'] as const satisfies readonly Keyword[];
/** Keys under which words stand that are no amounts. */
const WORDS = ['nature', 'note', 'award', 'into', 'barsFrom', 'zeroes', 'then', 'moveTo', 'times', 'tieBreaks'] as const satisfies readonly Keyword[];
/** Keys whose value is an amount even where it is written without a figure, as `至多: 加分`. */
const AMOUNTS = ['atMost', 'atLeast', 'score', 'otherwise', 'total'] as const satisfies readonly Keyword[];

const CHOICES: Readonly<Partial<Record<Keyword, readonly Keyword[]>>> = {
  within: ['group', 'kind', 'all'],
  ties: ['skip', 'dense'],
  rollUp: ['sum', 'mean', 'highest', 'lowest', 'last'],
};

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const PERCENT = /^-?\d+(?:\.\d+)?\s*[%％]$/;
const isOneOf = (key: string, words: readonly Keyword[]): boolean => words.some((word) => isKeyword(key, word));

/** Every value that can be changed, in the order of the file. */
export function adjustableValues({ blocks }: RegulationDocument): AdjustableValue[] {
  return blocks.flatMap((block) => (block.kind === 'example' || block.document.errors.length > 0 ? [] : valuesOf(block)));
}

function valuesOf({ kind, id, document }: YamlBlock): AdjustableValue[] {
  const { contents } = document;
  if (!isMap(contents) || (kind === 'rule' && id === undefined)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const name = keyOf(key);
    if (kind === 'rule') return isOneOf(name, NAMING) ? [] : walk(value as YamlNode | null, [name], { rule: id ?? null, section: 'rule' });
    const section = SECTIONS.find((one) => isKeyword(name, one));
    return section ? walk(value as YamlNode | null, [name], { rule: null, section }) : [];
  });
}

type Where = Pick<AdjustableValue, 'rule' | 'section'>;
type Path = readonly (string | number)[];

function walk(node: YamlNode | null, path: Path, where: Where, note = ''): AdjustableValue[] {
  if (isMap(node)) {
    const said = node.items.find(({ key }) => isKeyword(keyOf(key), 'note'))?.value;
    const about = isScalar(said) ? String(said.value) : note;
    return node.items.flatMap(({ key, value }) =>
      value === said ? [] : walk(value as YamlNode | null, [...path, (isScalar(key) ? key.value : key) as string | number], where, about),
    );
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => walk(item as YamlNode, [...path, index], where, note));
  if (!isScalar(node) || node.value === null) return [];
  const text = typeof node.value === 'string' || !node.source ? String(node.value) : node.source;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const choices = where.section === 'ranking' || where.section === 'rule' ? choicesOf(key) : [];
  const kind = NUMBER.test(text) ? 'number' : PERCENT.test(text) ? 'percent' : choices.length > 0 ? 'choice' : 'text';
  if (kind === 'text' && (isOneOf(key, WORDS) || !(/\d/.test(text) || isOneOf(key, AMOUNTS)))) return [];
  return [{ ...where, path, label: labelOf(path, where), text, kind, choices, note }];
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

const choicesOf = (key: string): string[] => {
  const known = (Object.keys(CHOICES) as Keyword[]).find((word) => isKeyword(key, word));
  return (known ? (CHOICES[known] ?? []) : []).map(zh);
};

function labelOf(path: Path, { section }: Where): string {
  // The heading above says 设定, 部分 …; a value that is called 值 is the thing itself.
  const steps = section === 'rule' || path.length === 1 ? path : path.slice(1);
  return steps
    .filter((step, index) => index === 0 || typeof step === 'number' || !isKeyword(String(step), 'value'))
    .map((step) => (typeof step === 'number' ? `第 ${step + 1} 项` : step))
    .join(' · ');
}
