import { type Document, parseDocument } from 'yaml';

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

/**
 * One value changed, everything else (comments too) as it was. Paths are keys as the file spells them.
 * @param id a rule's id, or undefined for the front matter.
 */
export function setValue(
  regulation: RegulationDocument,
  id: string | undefined,
  path: readonly (string | number)[],
  value: string | number | boolean,
): string {
  const block = regulation.blocks.find((each) => (id === undefined ? each.kind === 'front' : each.id === id));
  if (!block) throw new RangeError(`no rule ${id ?? 'front matter'}`);
  const changed = parseDocument(regulation.text.slice(block.from, block.to), { schema: 'core' });
  changed.setIn(path, value);
  return regulation.text.slice(0, block.from) + changed.toString(PRINTED) + regulation.text.slice(block.to);
}
