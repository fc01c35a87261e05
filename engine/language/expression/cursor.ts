import type { Span } from './ast.ts';
import { Refusal } from './problem.ts';
import { type Sign, type Token, tokenize } from './tokens.ts';
import { apartAtEnd, apartAtStart, type Word } from './words.ts';

/** Longest expression and deepest nesting that are read; far beyond what people write, and small enough for any stack. */
const LONGEST = 2000;
const DEEPEST = 100;

/** The place in the tokens where the parser stands, with what every part of the parser needs. */
export class Cursor {
  readonly source: string;
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  /** @throws Refusal for a text that is too long or that cannot be split into tokens. */
  constructor(source: string) {
    if (source.length > LONGEST) {
      throw new Refusal('too-long', `算式有 ${source.length} 个字符，最多 ${LONGEST} 个，请拆成几条规则`, { from: 0, to: source.length });
    }
    this.source = source;
    this.#tokens = tokenize(source);
  }

  peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#index + ahead, this.#tokens.length - 1)];
    return token ?? { kind: 'end', from: this.source.length, to: this.source.length };
  }

  next(): Token {
    const token = this.peek();
    this.#index++;
    return token;
  }

  isSign(sign: Sign, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'sign' && token.value === sign;
  }

  isWord(word: Word): boolean {
    const token = this.peek();
    return token.kind === 'word' && token.value === word;
  }

  /** From a token's start to the end of the last one taken. */
  since(from: number): Span {
    return { from, to: this.#tokens[this.#index - 1]?.to ?? from };
  }

  written(span: Span): string {
    return this.source.slice(span.from, span.to);
  }

  /** Takes the bracket that closes the one at `open`. */
  close(open: Token): void {
    if (this.isSign(')')) this.next();
    else if (this.peek().kind === 'end') throw new Refusal('unbalanced', '括号没有成对，请在后面补上 )', open);
    else throw this.unexpected();
  }

  /** Runs `inner` one level deeper. */
  deeper<T>(inner: () => T): T {
    if (++this.#depth > DEEPEST) throw new Refusal('too-deep', `括号和函数套了超过 ${DEEPEST} 层，请拆开来写`, this.peek());
    const result = inner();
    this.#depth--;
    return result;
  }

  /** Why the next token cannot stand where it stands: after a finished value, or in place of one. */
  unexpected(): Refusal {
    const token = this.peek();
    const previous = this.#index > 0 ? this.peek(-1) : undefined;
    const shown = this.written(token);
    if (token.kind === 'end') return new Refusal('incomplete', '算式没有写完，后面缺少数字、名称或条件', { from: token.from, to: token.to });
    if (token.kind === 'word' && token.value === 'not') {
      return new Refusal('misplaced-not', `"${shown}"不能写在这里：不等于请写 <>，否定比较结果请写 非 (甲 = 乙)`, token);
    }
    if (previous && endsValue(previous) && !(token.kind === 'sign' || token.kind === 'word')) return this.#missingOperator(previous, token);
    if (token.kind === 'sign' && token.value === ')') return new Refusal('unbalanced', '多了一个 )，请删去，或在前面补上 (', token);
    if (token.kind === 'sign' && token.value === ',') {
      return new Refusal('misplaced-comma', '逗号和顿号只能分隔函数括号里的内容；数字请去掉千分位的逗号，并列条件请用 且 或 或 连接', token);
    }
    if (previous && endsValue(previous)) return new Refusal('missing-operator', `"${shown}"前面缺少运算符，例如 + - * / 或 且`, token);
    return new Refusal('missing-value', `"${shown}"前面缺少数字、名称或条件`, token);
  }

  #missingOperator(previous: Token, token: Token): Refusal {
    const span = { from: previous.from, to: token.to };
    const stuck = unquoted(previous, apartAtEnd) ?? unquoted(token, apartAtStart);
    if (stuck) return new Refusal('word-needs-space', `运算词前后要留空格，请写成 ${stuck}`, span);
    const both = previous.kind === 'name' && token.kind === 'name' ? `；若是一个名称，请写成「${this.written(span)}」` : '';
    return new Refusal('missing-operator', `"${this.written(previous)}"与"${this.written(token)}"之间缺少运算符，例如 + - * / 或 且${both}`, span);
  }
}

const endsValue = (token: Token): boolean =>
  token.kind === 'sign'
    ? token.value === ')'
    : token.kind === 'word'
      ? token.value === 'yes' || token.value === 'no' || token.value === 'full'
      : true;

const unquoted = (token: Token, apart: (name: string) => string | undefined): string | undefined =>
  token.kind === 'name' && !token.quoted ? apart(token.value) : undefined;
