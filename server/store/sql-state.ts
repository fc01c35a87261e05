import { ConstraintViolation, QueryCancelled, StoreConflict, StoreError, type StoreErrorCode, StoreFull, StoreUnavailable } from './errors.ts';

/** Errors of the socket, and of the driver when a connection ended under it, which carry no SQLSTATE. */
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
const DRIVER = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

const CONSTRAINTS: Readonly<Record<string, { code: StoreErrorCode; message: string }>> = {
  '23505': { code: 'unique', message: '已有相同的记录，不能重复。' },
  '23503': { code: 'foreign-key', message: '关联的记录不存在，或仍被其他记录使用。' },
  '23514': { code: 'check', message: '内容超出了允许的范围。' },
  '23502': { code: 'not-null', message: '缺少必填的内容。' },
  '23P01': { code: 'exclusion', message: '与已有的记录相互冲突。' },
};

interface ServerError extends Error {
  readonly code?: unknown;
  readonly constraint?: string;
  readonly table?: string;
  readonly column?: string;
}

/** The five-character SQLSTATE of an error of PostgreSQL, also when it is wrapped in a StoreError. */
export function sqlState(error: unknown): string | undefined {
  if (error instanceof StoreError) return error.sqlState;
  const code = error instanceof Error ? (error as ServerError).code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !SOCKET.has(code) ? code : undefined;
}

/** What a SQLSTATE, or a broken socket, means here. Anything that is no error of the store comes back untouched. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const state = sqlState(error);
  if (state === undefined) return isBroken(error) ? new StoreUnavailable(undefined, { cause: error }) : error;

  const { constraint, table, column } = error as ServerError;
  const details = { cause: error, sqlState: state, constraint, table, column };
  const violated = CONSTRAINTS[state];
  if (violated !== undefined) return new ConstraintViolation(violated.code, violated.message, details);
  if (state === '40001' || state === '40P01' || state === '55P03') {
    return new StoreConflict('conflict', '另一项操作正在修改同样的数据，请再试一次。', details);
  }
  if (state === '53100') return new StoreFull('full', '数据库所在磁盘已满：仍可查看，暂时不能保存。请联系管理员清理磁盘。', details);
  if (state === '25006') return new StoreFull('full', '数据库暂时只能查看，不能保存（磁盘空间不足，或正在维护）。请联系管理员。', details);
  if (state === '57014') return new QueryCancelled('cancelled', '查询用时过长，已中止。请缩小范围后再试。', details);
  if (isAway(state)) return new StoreUnavailable(undefined, details);
  if (state.startsWith('22')) return new StoreError('value', '内容的格式不对，或数值超出范围。', details);
  return new StoreError('other', `数据库出错（${state}）：${error.message}`, details);
}

/** Connection errors, shutdown, start-up, and too many connections. */
function isAway(state: string): boolean {
  return state.startsWith('08') || ['57P01', '57P02', '57P03', '57P05', '53300', '25P03'].includes(state);
}

function isBroken(error: Error): boolean {
  if (error instanceof AggregateError) return error.errors.some((one) => one instanceof Error && isBroken(one));
  const code = (error as ServerError).code;
  return (typeof code === 'string' && SOCKET.has(code)) || DRIVER.test(error.message);
}
