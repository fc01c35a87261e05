import type { Expression } from './expression/ast.ts';
import { parseExpression } from './expression/parse.ts';
import type { Selection } from './regulation.ts';
import { map, text } from './shapes/combinators.ts';

const WRITTEN = /^(每组|每类|全部|)\s*(?:至多|不超过|不多于|前)?\s*(.+?)\s*(?:名|个|家)?$/;
const ENGLISH = /^(?:at most\s+)?(.+?)(?:\s+of\s+(each group|each kind|all))?$/;
const PER: Readonly<Record<string, Selection['per']>> = {
  每组: 'group',
  每类: 'kind',
  全部: 'all',
  'each group': 'group',
  'each kind': 'kind',
  all: 'all',
};

/** `每组至多 30%`, `至多 3 名`, `每类至多 先进比例`, `at most 30% of each group`. */
export const quota = map(text(), (written, node, report): { per: Selection['per']; of: Expression } | undefined => {
  const english = /\b(?:at most|of each|of all)\b/.test(written) ? ENGLISH.exec(written) : undefined;
  const [per, amount] = english ? [english[2], english[1]] : (WRITTEN.exec(written) ?? []).slice(1);
  const parsed = parseExpression(amount ?? '');
  if (parsed.ok) return { per: PER[per ?? ''] ?? 'group', of: parsed.expression };
  report('not-a-quota', `名额可写 每组至多 30%、至多 3 名、每类至多 先进比例；现为"${written}"`, node.place);
  return undefined;
});
