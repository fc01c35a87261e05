import type { Span } from './ast.ts';

/** What is wrong with an expression or range: a stable code, a Chinese sentence that says what to write instead, and where. */
export interface ExpressionProblem {
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** Thrown inside the lexer and the parser only; `parseExpression` turns it into its result. */
export class Refusal extends Error {
  readonly problem: ExpressionProblem;

  constructor(code: string, message: string, { from, to }: Span) {
    super(message);
    this.problem = { code, message, from, to };
  }
}
