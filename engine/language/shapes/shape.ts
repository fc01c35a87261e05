import type { Place } from '../../finding.ts';

/**
 * How one value of a rule block or front matter is written: reads it from YAML with its place, and describes itself as JSON Schema, so
 * that what editors offer and what the parser takes cannot differ.
 */
export interface Shape<T> {
  /** Reads the node; reports findings and returns undefined when it is wrong. */
  read(node: Node, report: Report): T | undefined;
  /** JSON Schema (2020-12) of what `read` accepts, with both spellings of keywords. */
  schema(): JsonSchema;
}

export type JsonSchema = { readonly [key: string]: unknown };

/** A YAML node: scalar, list or map, knowing its place in the Markdown file. */
export type Node =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly text: string; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly Node[]; readonly place: Place }
  | {
      readonly kind: 'map';
      readonly entries: readonly { readonly key: string; readonly keyPlace: Place; readonly value: Node }[];
      readonly place: Place;
    };

/** Takes findings: code, Chinese message, place. */
export type Report = (code: string, message: string, place: Place) => void;
