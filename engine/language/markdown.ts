import type { Code, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plain } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Source } from './source.ts';

/** What a regulation file is made of, in order. Offsets are into the file; `to` is exclusive. */
export type Piece =
  | YamlPiece
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly from: number }
  | { readonly kind: 'text'; readonly text: string; readonly from: number; readonly paragraph: boolean };

const FENCES: Readonly<Record<string, 'rule' | 'example'>> = { 规则: 'rule', rule: 'rule', 算例: 'example', example: 'example' };

export interface YamlPiece {
  readonly kind: 'front' | 'rule' | 'example';
  readonly from: number;
  readonly to: number;
}

/** Splits a Markdown text into front matter, headings, texts and the YAML of its rule blocks and examples. */
export function pieces(source: Source): Piece[] {
  const tree = fromMarkdown(source.text, {
    extensions: [frontmatter(['yaml']), gfm()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmFromMarkdown()],
  });
  return tree.children.flatMap((node) => pieceOf(node, source));
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;

function pieceOf(node: RootContent, source: Source): Piece[] {
  if (node.type === 'yaml') return [{ kind: 'front', ...between(node, source) }];
  if (node.type === 'heading') return [{ kind: 'heading', depth: node.depth, text: plain(node), from: startOf(node) }];
  if (node.type === 'code') {
    const kind = FENCES[(node as Code).lang ?? ''];
    return kind ? [{ kind, ...between(node, source) }] : [];
  }
  if ('children' in node && (node.type === 'list' || node.type === 'blockquote')) {
    const inside = node.children
      .flatMap((child) => ('children' in child ? (child.children as RootContent[]) : []))
      .filter((child) => child.type === 'code');
    return [{ kind: 'text', text: plain(node), from: startOf(node), paragraph: false }, ...inside.flatMap((child) => pieceOf(child, source))];
  }
  return [{ kind: 'text', text: plain(node), from: startOf(node), paragraph: node.type === 'paragraph' }];
}

/** The lines between the two fences. */
function between(node: Nodes, source: Source): { from: number; to: number } {
  const first = (node.position?.start.line ?? 1) + 1;
  const last = node.position?.end.line ?? first;
  const from = source.lineStart(first);
  return { from, to: Math.max(from, source.lineStart(last)) };
}
