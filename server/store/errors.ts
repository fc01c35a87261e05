/** Stable codes of everything that can go wrong with the store. Programs compare these, people read the message. */
export type StoreErrorCode =
  | 'unavailable'
  | 'unique'
  | 'foreign-key'
  | 'check'
  | 'not-null'
  | 'exclusion'
  | 'conflict'
  | 'cancelled'
  | 'full'
  | 'value'
  | 'setup'
  | 'migration'
  | 'backup'
  | 'other';

interface Details {
  readonly cause?: unknown;
  readonly sqlState?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
}

/** An error of the store with a Chinese message that may be shown to people; what PostgreSQL said is its `cause`. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly sqlState: string | undefined;
  /** The constraint that was violated: topics match on it to say which field is wrong. */
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    details: Details = {},
  ) {
    super(message, { cause: details.cause });
    this.sqlState = details.sqlState;
    this.constraint = details.constraint;
    this.table = details.table;
    this.column = details.column;
  }
}

/** The store cannot be reached now. Nothing says whether a commit that was under way took effect. */
export class StoreUnavailable extends StoreError {
  override readonly name = 'StoreUnavailable';
  constructor(message = '数据库暂时连接不上，请稍后再试；若持续如此，请联系管理员。', details: Details = {}) {
    super('unavailable', message, details);
  }
}

/** A rule of the schema was broken: a duplicate, a missing reference, a value out of bounds. */
export class ConstraintViolation extends StoreError {
  override readonly name = 'ConstraintViolation';
}

/** Two transactions stood in each other's way; the same work may succeed when it is run again. */
export class StoreConflict extends StoreError {
  override readonly name = 'StoreConflict';
}

/** The disk is full: reads go on, writes wait for space. */
export class StoreFull extends StoreError {
  override readonly name = 'StoreFull';
}

/** A statement took longer than its limit, or was cancelled. */
export class QueryCancelled extends StoreError {
  override readonly name = 'QueryCancelled';
}
