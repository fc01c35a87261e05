import { Document, isScalar, parseDocument, Scalar } from 'yaml';

/** The text of a regulation with its YAML blocks opened: what printing and editing work on. Comments and order are kept. */
export interface RegulationDocument {
  readonly text: string;
  readonly blocks: readonly YamlBlock[];
}

export interface YamlBlock {
  readonly kind: 'front' | 'rule' | 'example';
  /** Where the YAML stands in the text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly document: Document;
  /** Rules only: the rule's id. */
  readonly id: string | undefined;
}

const PRINTED = { lineWidth: 0, flowCollectionPadding: true, indent: 2, singleQuote: true } as const;

/** The text with every sound YAML block in its normal spelling: parsing what is printed gives the same regulation. */
export function printRegulation({ text, blocks }: RegulationDocument): string {
  let printed = '';
  let at = 0;
  for (const { from, to, document } of blocks) {
    printed += text.slice(at, from) + (document.errors.length > 0 ? text.slice(from, to) : document.toString(PRINTED));
    at = to;
  }
  return printed + text.slice(at);
}

/** One value of a file: the rule that it stands in (undefined: the front matter), its path in keys as the file spells them, and what it shall be. */
export interface NewValue {
  readonly id: string | undefined;
  readonly path: readonly (string | number)[];
  readonly value: string | number | boolean;
}

/**
 * One value changed, everything else (comments too) as it was. Paths are keys as the file spells them.
 * @param id a rule's id, or undefined for the front matter.
 */
export const setValue = (
  regulation: RegulationDocument,
  id: string | undefined,
  path: readonly (string | number)[],
  value: string | number | boolean,
): string => setValues(regulation, [{ id, path, value }]);

/** The same for several values at once. @throws RangeError where a block does not exist */
export function setValues(regulation: RegulationDocument, changes: readonly NewValue[]): string {
  const wanted = new Map<YamlBlock, NewValue[]>();
  for (const change of changes) {
    const block = blockOf(regulation, change.id);
    if (!block) throw new RangeError(`no rule ${change.id ?? 'front matter'}`);
    wanted.set(block, [...(wanted.get(block) ?? []), change]);
  }
  let { text } = regulation;
  // From the end, so that what stands before keeps its place.
  for (const [{ from, to }, values] of [...wanted].sort(([one], [other]) => other.from - one.from)) {
    text = text.slice(0, from) + blockWith(text.slice(from, to), values) + text.slice(to);
  }
  return text;
}

/** A value that stands on its line is written over where it stands; where there is none yet, the block is printed anew. */
function blockWith(yaml: string, values: readonly NewValue[]): string {
  const document = parseDocument(yaml, { schema: 'core' });
  const found = values.map(({ path, value }) => ({ value, node: document.getIn(path, true) }));
  if (!found.every(({ node }) => isScalar(node) && node.range && !BLOCKS.has(String(node.type)))) {
    for (const { path, value } of values) document.setIn(path, value);
    return document.toString(PRINTED);
  }
  const places = found.flatMap(({ value, node }) => (isScalar(node) && node.range ? [{ value, from: node.range[0], to: node.range[1] }] : []));
  return places
    .sort((one, other) => other.from - one.from)
    .reduce((left, { value, from, to }) => {
      // After a key without a value there is nothing, not even the blank.
      const blank = from === to && left[from - 1] === ':' ? ' ' : '';
      return left.slice(0, from) + blank + spelled(value) + left.slice(to);
    }, yaml);
}

const BLOCKS: ReadonlySet<string> = new Set([Scalar.BLOCK_FOLDED, Scalar.BLOCK_LITERAL]);

/** A value as it may stand anywhere, between brackets too. */
function spelled(value: string | number | boolean): string {
  const list = new Document([value]).toString({ ...PRINTED, collectionStyle: 'flow' });
  return list.trim().slice(1, -1).trim();
}

/** A rule's block, or the front matter. */
export const blockOf = ({ blocks }: RegulationDocument, id: string | undefined): YamlBlock | undefined =>
  blocks.find((each) => (id === undefined ? each.kind === 'front' : each.id === id));
