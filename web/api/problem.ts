/** Where in the input something is wrong; `path` is dotted, `units.3.name`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

interface Details {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** The record as it stands now, of a `stale-version`. */
  readonly current: unknown;
}

/** What the server refused (RFC 9457), or that it could not be reached (`offline`). Its texts are Chinese and may be shown. */
export class Problem extends Error implements Details {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly current: unknown;

  constructor({ code, status = 0, title = '', detail = '', errors = [], current }: Partial<Details> & { readonly code: string }) {
    super(`${code}: ${detail || title}`);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.current = current;
  }

  /** Nothing is wrong with what was sent: it can be sent again later. */
  get passing(): boolean {
    return this.code === 'offline' || this.code === 'store-unavailable';
  }
}

export const offline = (): Problem =>
  new Problem({ code: 'offline', title: '连不上服务器', detail: '请检查网络，已填写的内容还在，连上后可以再次提交' });

const UNREADABLE = { code: 'internal', title: '系统出错', detail: '请稍后重试；若一直如此，请联系系统管理员' };

/** The problem that an answer tells of. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const given = typeof body === 'object' && body !== null && 'code' in body ? (body as Partial<Details>) : undefined;
  return new Problem({ ...UNREADABLE, status: response.status, ...given });
}

/** Anything that was thrown, as a problem that can be shown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem({ ...UNREADABLE, detail: '页面出错，请刷新后重试；若一直如此，请联系系统管理员' });
}
