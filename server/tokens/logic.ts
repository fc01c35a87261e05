import { type Deed, recordDeed } from '../audit/index.ts';
import { addDays, dayAt, startOf } from '../http/days.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { allowsSomewhere, type Grant, isAction, POLICY, policyOf } from '../policy/index.ts';
import { hashOf, newSecret } from '../secrets/index.ts';
import type { NewToken, Token } from './contract.ts';
import { TOKEN_PREFIX } from './lookup.ts';
import { countTokens, findOwnToken, insertToken, revokeToken } from './table.ts';

const LONGEST_DAYS = 365;
const MOST = 20;

/** What a token of somebody with these grants may be made for. What is open to everyone needs no mention. */
export const offered = (grants: readonly Grant[]) =>
  Object.keys(POLICY)
    .filter(isAction)
    .filter((action) => policyOf(action).token && policyOf(action).open !== 'everyone' && allowsSomewhere(policyOf(action), grants))
    .map((action) => ({ action, what: policyOf(action).what }));

export async function createToken(house: House, actor: Actor, accountId: number, input: NewToken): Promise<{ token: Token; secret: string }> {
  const at = house.now();
  requireOffered(actor.grants ?? [], input.actions);
  const expiresAt = endOf(input.lastDay, at);
  if ((await countTokens(house.db, accountId, at)) >= MOST) {
    throw new Problem('in-use', `每个账号最多 ${MOST} 个有效令牌，请先撤销不再使用的`);
  }
  const secret = `${TOKEN_PREFIX}${newSecret()}`;
  const actions = [...new Set(input.actions)].sort();
  return house.store.transaction(async (tx) => {
    const hash = hashOf(secret.slice(TOKEN_PREFIX.length));
    const id = await insertToken(tx, { accountId, name: input.name, hash, actions, expiresAt }, at);
    await recordDeed(tx, actor, at, deed(id, `新建接口令牌 ${input.name}`, { after: { name: input.name, actions, expiresAt } }));
    const token = await findOwnToken(tx, accountId, id, at);
    if (!token) throw new Error(`token ${id} vanished`);
    return { token, secret };
  });
}

export async function revokeOwnToken(house: House, actor: Actor, accountId: number, id: number): Promise<Token> {
  const at = house.now();
  const token = await findOwnToken(house.db, accountId, id, at);
  if (!token) throw new Problem('not-found', '您没有这个接口令牌');
  await house.store.transaction(async (tx) => {
    if (await revokeToken(tx, id, at)) await recordDeed(tx, actor, at, deed(id, `撤销接口令牌 ${token.name}`));
  });
  return { ...token, state: 'revoked' };
}

function requireOffered(grants: readonly Grant[], wanted: readonly string[]): void {
  const may = new Set<string>(offered(grants).map(({ action }) => action));
  for (const [place, action] of wanted.entries()) {
    if (!may.has(action)) throw badField(`actions.${place}`, '您没有这项权限，或它不能交给接口令牌');
  }
}

/** The end of a day in China; not before today, and within a year. */
function endOf(lastDay: string, at: string): string {
  const today = dayAt(at);
  if (lastDay < today) throw badField('lastDay', '有效期不能早于今天');
  if (lastDay > addDays(today, LONGEST_DAYS)) throw badField('lastDay', '有效期最长一年');
  return startOf(addDays(lastDay, 1));
}

const deed = (id: number, summary: string, more: Pick<Deed, 'after'> = {}): Deed => ({
  action: 'tokens.manage',
  topic: 'tokens',
  record: id,
  summary,
  ...more,
});
