import { nearest } from '../shapes/nearest.ts';
import type { Expression } from './ast.ts';
import { isBareRuleId } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { Refusal } from './problem.ts';
import type { Token } from './tokens.ts';
import { allFunctionSpellings, apartAtEnd, type Call, callSpelt, callZh, functionsZh, signatureOf } from './words.ts';

/** Function calls: which function, how many arguments, and what each argument must be. */

type NameToken = Token & { readonly kind: 'name' };

/** How many tokens spell the function that is called here: 2 for `count of (`, 1 for `次数(`, 0 where nothing is called. */
export function wordsOfCall(cursor: Cursor): 0 | 1 | 2 {
  const [first, second] = [cursor.peek(), cursor.peek(1)];
  if (first.kind !== 'name' || first.quoted) return 0;
  if (cursor.isSign('(', 1)) return 1;
  const two = second.kind === 'name' && !second.quoted && cursor.isSign('(', 2) && callSpelt(`${first.value} ${second.value}`);
  return two ? 2 : 0;
}

/** Reads a call; `value` reads one argument. @throws Refusal */
export function parseCall(cursor: Cursor, words: 1 | 2, value: () => Expression): Expression {
  const first = cursor.next() as NameToken;
  const name = words === 2 ? `${first.value} ${(cursor.next() as NameToken).value}` : first.value;
  const call = callSpelt(name);
  if (!call) throw unknownFunction(name, first);
  const open = cursor.next();
  switch (call.kind) {
    case 'points': {
      const rule = cursor.isSign(')') ? undefined : ruleArgument(cursor);
      if (rule === undefined) throw wrongCount(call, 0, { from: first.from, to: cursor.peek().to });
      cursor.close(open);
      return { kind: 'points', rule, span: cursor.since(first.from) };
    }
    case 'record': {
      const args = commaSeparated(cursor, open, () => literalArgument(cursor, call));
      const [fact, level] = args;
      const span = cursor.since(first.from);
      if (fact === undefined || args.length > signatureOf(call).most) throw wrongCount(call, args.length, span);
      return { kind: 'record', fn: call.fn, fact, level, span };
    }
    default: {
      const args = commaSeparated(cursor, open, () => cursor.deeper(value));
      const span = cursor.since(first.from);
      const { least, most } = signatureOf(call);
      if (args.length < least || args.length > most) throw wrongCount(call, args.length, span);
      return call.kind === 'plain' ? { ...call, args, span } : { ...call, of: args[0], span };
    }
  }
}

function commaSeparated<T>(cursor: Cursor, open: Token, item: () => T): T[] {
  const items: T[] = [];
  if (!cursor.isSign(')')) {
    items.push(item());
    while (cursor.isSign(',')) {
      cursor.next();
      items.push(item());
    }
  }
  cursor.close(open);
  return items;
}

/** A fact's or level's name, bare or quoted: it is not computed. */
function literalArgument(cursor: Cursor, call: Call): string {
  const token = cursor.peek();
  if (token.kind === 'end') throw cursor.unexpected();
  const after = cursor.isSign(',', 1) || cursor.isSign(')', 1) || cursor.peek(1).kind === 'end';
  if ((token.kind !== 'name' && token.kind !== 'text') || !after) {
    throw new Refusal('not-a-fact', `${callZh(call)}的括号里只写事实的名称，不能是算式：${signatureOf(call).usage}`, token);
  }
  cursor.next();
  return token.value;
}

function ruleArgument(cursor: Cursor): string {
  const token = cursor.next();
  if (token.kind === 'end') throw new Refusal('unbalanced', '括号没有成对，请在后面补上 )', token);
  if (token.kind === 'name' || token.kind === 'text' || (token.kind === 'rule' && isBareRuleId(token.value))) return token.value;
  throw new Refusal('not-a-rule', '得分的括号里只写一条规则的标识或条款号，例如 得分(publications)、得分(第九条(四))', token);
}

function wrongCount(call: Call, given: number, span: { from: number; to: number }): Refusal {
  const { least, most, usage } = signatureOf(call);
  const wanted = least === most ? `${least}` : most >= 50 ? `至少 ${least}` : `${least} 或 ${most}`;
  return new Refusal('wrong-argument-count', `${callZh(call)}要 ${wanted} 个参数，现有 ${given} 个，写法：${usage}${instead(call, given)}`, span);
}

/** What those probably meant who gave several numbers to a function over the peer group. */
function instead(call: Call, given: number): string {
  if (call.kind !== 'peer' || given < 2) return '';
  const plain = { smallest: '较小(甲, 乙)', largest: '较大(甲, 乙)', sum: '甲 + 乙', mean: '(甲 + 乙) / 2' } as const;
  const better = call.fn in plain ? plain[call.fn as keyof typeof plain] : undefined;
  return better ? `；${callZh(call)}是各单位之间的，几个数之间请写 ${better}` : '';
}

function unknownFunction(name: string, token: Token): Refusal {
  const apart = apartAtEnd(name);
  const close = nearest(name.toLowerCase(), allFunctionSpellings);
  const listing = `可用的函数：${functionsZh.join('、')}；若"${name}(…)"是名称，请写成「${name}(…)」`;
  const advice = apart ? `运算词前后要留空格：${apart} (…)` : close ? `是否想写"${close}"？` : listing;
  return new Refusal('unknown-function', `没有函数"${name}"，${advice}`, token);
}
