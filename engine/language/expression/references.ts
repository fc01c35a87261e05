import type { Expression } from './ast.ts';

/** What an expression refers to. Nothing here knows what the names mean. */

export function childrenOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'negate':
    case 'not':
      return [e.of];
    case 'arithmetic':
    case 'compare':
    case 'and':
    case 'or':
      return [e.left, e.right];
    case 'plain':
      return e.args;
    case 'peer':
      return e.of ? [e.of] : [];
    default:
      return [];
  }
}

/** Every node from the root downwards, left to right. */
export function* walk(e: Expression): Generator<Expression, void, undefined> {
  const open: Expression[] = [e];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    open.push(...[...childrenOf(next)].reverse());
  }
}

/**
 * Names that stand in the expression, each once, in order: bare names and the facts of 次数, 月数 and 连续月数.
 * A level written as a bare name (`评议等次 >= 合格`) is among them: only the declarations tell it apart.
 */
export function namesIn(e: Expression): string[] {
  const names = new Set<string>();
  for (const node of walk(e)) {
    if (node.kind === 'name') names.add(node.name);
    if (node.kind === 'record') names.add(node.fact);
  }
  return [...names];
}

/** Ids of the rules whose points the expression uses, each once. */
export function rulesIn(e: Expression): string[] {
  const rules = new Set<string>();
  for (const node of walk(e)) if (node.kind === 'points') rules.add(node.rule);
  return [...rules];
}

export type PeerNode = Expression & { readonly kind: 'peer' };

/** The calls over the peer group, outer ones before those inside them. */
export const peerNodesIn = (e: Expression): PeerNode[] => [...walk(e)].filter((node): node is PeerNode => node.kind === 'peer');
