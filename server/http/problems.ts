/** Everything that can go wrong for a caller: a stable code, an HTTP status and a Chinese title. RFC 9457. */
export const PROBLEMS = {
  'bad-input': [400, '填写的内容有误'],
  'bad-json': [400, '请求内容不是有效的 JSON'],
  'not-signed-in': [401, '请先登录'],
  'sign-in-failed': [401, '账号或密码不正确'],
  'bad-token': [401, '接口令牌无效或已过期'],
  'account-locked': [403, '账号已锁定'],
  'account-disabled': [403, '账号已停用'],
  'password-change-required': [403, '请先修改初始密码'],
  'bad-csrf': [403, '页面已过期，请刷新后重试'],
  'not-allowed': [403, '没有权限'],
  'not-found': [404, '没有找到'],
  'method-not-allowed': [405, '不支持这种请求'],
  'stale-version': [409, '内容已被他人修改'],
  'already-exists': [409, '已经存在'],
  'in-use': [409, '正在使用，不能这样做'],
  'wrong-stage': [409, '当前阶段不能这样做'],
  frozen: [409, '已冻结，不能修改'],
  'link-used': [410, '链接已失效'],
  'upload-gone': [410, '上传已失效'],
  'too-large': [413, '内容太大'],
  'unsupported-type': [415, '不支持这种内容格式'],
  'needs-confirmation': [409, '需要确认'],
  'has-errors': [422, '内容有错误，没有保存'],
  'key-reused': [422, '编号已经用于别的内容'],
  'too-many-requests': [429, '操作太频繁，请稍后再试'],
  'file-damaged': [500, '文件已损坏'],
  internal: [500, '系统出错，请稍后再试'],
  'store-unavailable': [503, '数据库暂时连不上，请稍后再试'],
  'store-full': [507, '磁盘已满，暂时只能查看，不能保存'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where in the input something is wrong. `path` is dotted, `units.3.name`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export interface ProblemMore {
  readonly errors?: readonly FieldProblem[];
  /** What the caller needs to go on: the current record of a `stale-version`, findings of `has-errors`. */
  readonly current?: unknown;
}

/** Thrown by logic; answered as problem details. `detail` is Chinese and says what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly more: ProblemMore = {},
  ) {
    super(`${code}: ${detail}`);
    [this.status, this.title] = PROBLEMS[code];
  }

  /** The body of application/problem+json. */
  body(instance: string): Record<string, unknown> {
    const { code, status, title, detail, more } = this;
    return { type: `/problems/${code}`, title, status, detail, code, instance, ...more };
  }
}

/** One field that is wrong. */
export const badField = (path: string, message: string): Problem => new Problem('bad-input', message, { errors: [{ path, message }] });
