import type { Expression, Span } from './ast.ts';
import { isDate } from './characters.ts';
import { printExpression } from './print.ts';
import type { ExpressionProblem } from './problem.ts';
import { DATE, kindZh, listed, NUMBER, notFound, type Scope, shown, TEXT, TRUTH, unknownName, type ValueType } from './scope.ts';

export type { RecordFact, Scope, ValueType } from './scope.ts';

export interface CheckedTypes {
  /** Undefined where a problem leaves it open. */
  readonly type: ValueType | undefined;
  readonly problems: readonly ExpressionProblem[];
}

/** Finds the type of an expression and everything that does not fit, before anything runs. */
export function checkTypes(expression: Expression, scope: Scope): CheckedTypes {
  const checker = new Checker(scope);
  const type = checker.check(expression);
  return { type, problems: checker.problems };
}

/** The level that a bare name or a text stands for beside something with these levels. Evaluation resolves `评议等次 >= 合格` by the same function. */
export function levelNamed(e: Expression, levels: readonly string[]): string | undefined {
  const written = e.kind === 'name' ? e.name : e.kind === 'text' ? e.value : undefined;
  return written !== undefined && levels.includes(written) ? written : undefined;
}

type Node<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

class Checker {
  readonly problems: ExpressionProblem[] = [];
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  #report(code: string, message: string, { from, to }: Span): void {
    this.problems.push({ code, message, from, to });
  }

  check(e: Expression): ValueType | undefined {
    switch (e.kind) {
      case 'number':
      case 'full':
        return NUMBER;
      case 'text':
        return TEXT;
      case 'truth':
        return TRUTH;
      case 'date':
        return DATE;
      case 'name':
        return this.#known(e, this.#scope.lookup(e.name));
      case 'negate':
        this.#number(e.of);
        return NUMBER;
      case 'arithmetic':
        this.#number(e.left);
        this.#number(e.right);
        return NUMBER;
      case 'not':
        this.#truth(e.of);
        return TRUTH;
      case 'and':
      case 'or':
        this.#truth(e.left);
        this.#truth(e.right);
        return TRUTH;
      case 'compare':
        this.#compare(e);
        return TRUTH;
      case 'plain':
        return this.#plain(e);
      case 'peer':
        if (e.of) this.#number(e.of);
        return NUMBER;
      case 'record':
        this.#record(e);
        return NUMBER;
      case 'points':
        if (!this.#scope.rule(e.rule)) this.#report('unknown-rule', notFound('规则', e.rule, this.#scope.rules), e.span);
        return NUMBER;
    }
  }

  #known(e: Node<'name'>, type: ValueType | undefined): ValueType | undefined {
    if (!type) this.#report('unknown-name', unknownName(e.name, this.#scope), e.span);
    return type;
  }

  #number(e: Expression): void {
    const type = this.check(e);
    if (!type || type.kind === 'number') return;
    const text = shown(e);
    const advice =
      type.kind === 'truth'
        ? `请写成 若(${text}, 1, 0)`
        : type.kind === 'level'
          ? `请写成 若(${text} = ${type.levels[0] ?? '级别'}, 1, 0)`
          : type.kind === 'text'
            ? '数字和名称都不加引号，名称有特殊字符时用「」'
            : '日期只能与日期比较';
    this.#report('needs-number', `这里要数字，"${text}"是${kindZh(type)}，${advice}`, e.span);
  }

  #truth(e: Expression): void {
    const type = this.check(e);
    if (!type || type.kind === 'truth') return;
    const text = shown(e);
    const event = e.kind === 'name' && this.#scope.recordFact(e.name)?.kind === 'event';
    const advice =
      type.kind === 'number'
        ? `请写成 ${text} >= 1`
        : type.kind === 'level'
          ? `请写成 ${text} >= ${type.levels[0] ?? '级别'}`
          : type.kind === 'date'
            ? `请写成比较，例如 ${text} >= 2026-05-01`
            : `请写成比较，例如 名称 = ${text}`;
    this.#report('needs-truth', `这里要条件，"${text}"是${event ? '次数' : kindZh(type)}，${advice}`, e.span);
  }

  #compare(e: Node<'compare'>): void {
    // A bare name may be a level of the other side, so it is looked up without a word first.
    const [left, right] = [this.#sideType(e.left), this.#sideType(e.right)];
    if (left?.kind === 'level' && this.#fitsLevels(e.right, right, left.levels)) return;
    if (right?.kind === 'level' && this.#fitsLevels(e.left, left, right.levels)) return;
    if (left?.kind === 'level' || right?.kind === 'level') {
      const leftIs = left?.kind === 'level';
      this.#wrongLevel(leftIs ? e.left : e.right, leftIs ? left : right, leftIs ? e.right : e.left, leftIs ? right : left);
      return;
    }
    for (const side of [e.left, e.right]) if (side.kind === 'name') this.#known(side, side === e.left ? left : right);
    if (!left || !right) return;
    if (left.kind !== right.kind) this.#incomparable(e, left, right);
    else if ((left.kind === 'truth' || left.kind === 'text') && e.op !== '=' && e.op !== '<>') {
      this.#report('no-order', `${kindZh(left)}没有大小，只能用 = 或 <> 比较`, e.span);
    }
  }

  #sideType(e: Expression): ValueType | undefined {
    return e.kind === 'name' ? this.#scope.lookup(e.name) : this.check(e);
  }

  /** Whether `other` names one of the levels, or has the same levels itself (or is wrong in a way that was reported). */
  #fitsLevels(other: Expression, type: ValueType | undefined, levels: readonly string[]): boolean {
    if (levelNamed(other, levels) !== undefined) return true;
    return type?.kind === 'level' ? sameLevels(type.levels, levels) : !type && other.kind !== 'name';
  }

  #wrongLevel(side: Expression, type: ValueType | undefined, other: Expression, otherType: ValueType | undefined): void {
    const levels = type?.kind === 'level' ? type.levels : [];
    const text = shown(other);
    const what =
      otherType?.kind === 'level'
        ? `"${text}"的级别与它不同`
        : other.kind === 'name' || other.kind === 'text'
          ? `没有级别"${text}"`
          : `"${text}"不是级别`;
    this.#report('wrong-level', `"${shown(side)}"只能与它的级别比较（从好到差：${listed(levels)}），${what}`, other.span);
  }

  #incomparable(e: Node<'compare'>, left: ValueType, right: ValueType): void {
    const [truth, other] = left.kind === 'truth' ? [e.left, e.right] : [e.right, e.left];
    const quotedDate = [e.left, e.right].find((side) => side.kind === 'text' && isDate(side.value));
    const advice =
      quotedDate?.kind === 'text' && (left.kind === 'date' || right.kind === 'date')
        ? `；日期不加引号，请写 ${quotedDate.value}`
        : other.kind === 'number' && (left.kind === 'truth' || right.kind === 'truth')
          ? `；请写 ${shown(truth)} = ${other.value.num === 0n ? '否' : '是'}`
          : '；请比较同一类的值';
    this.#report('cannot-compare', `"${shown(e.left)}"是${kindZh(left)}，"${shown(e.right)}"是${kindZh(right)}，不能比较${advice}`, e.span);
  }

  #plain(e: Node<'plain'>): ValueType | undefined {
    const [first, second, third] = e.args;
    if (e.fn === 'if') {
      if (!first || !second || !third) return undefined;
      this.#truth(first);
      const [yes, no] = [this.check(second), this.check(third)];
      if (yes && no && !sameType(yes, no)) {
        this.#report('branches-differ', `若的两个结果要是同一类：前一个是${kindZh(yes)}，后一个是${kindZh(no)}，请改成一致`, e.span);
        return undefined;
      }
      return yes ?? no;
    }
    for (const arg of e.args) this.#number(arg);
    if (e.fn === 'round' && second && !isPlaces(second)) {
      this.#report('bad-places', `四舍五入的位数要写 0 到 9 的整数，例如 四舍五入(${first ? shown(first) : '数'}, 2)`, second.span);
    }
    return NUMBER;
  }

  #record(e: Node<'record'>): void {
    const fact = this.#scope.recordFact(e.fact);
    if (!fact) {
      this.#report('unknown-fact', notFound('事实', e.fact, this.#scope.names), e.span);
    } else if (fact.kind !== 'event') {
      this.#report(
        'not-an-event',
        `"${e.fact}"不是事件，没有次数和月份；要用它的值，请直接写 ${printExpression({ kind: 'name', name: e.fact, span: e.span })}`,
        e.span,
      );
    } else if (e.level !== undefined && !fact.levels.includes(e.level)) {
      const allowed = fact.levels.length > 0 ? `，可用的级别：${listed(fact.levels)}` : `，它不分级别，请写成 次数(${e.fact})`;
      this.#report('wrong-level', `"${e.fact}"没有级别"${e.level}"${allowed}`, e.span);
    }
  }
}

const sameLevels = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((level, index) => level === b[index]);

const sameType = (a: ValueType, b: ValueType): boolean =>
  a.kind === 'level' && b.kind === 'level' ? sameLevels(a.levels, b.levels) : a.kind === b.kind;

const isPlaces = (e: Expression): boolean => e.kind === 'number' && e.value.den === 1n && e.value.num >= 0n && e.value.num <= 9n;
