/** What a fact is to the server: a row of `facts`, and the words for its states and sources. */

export const FACT_STATES = { draft: '草稿', submitted: '已提交', confirmed: '已确认', returned: '已退回', withdrawn: '已撤回' } as const;
export type FactState = keyof typeof FACT_STATES;
export const FACT_STATE_NAMES = Object.keys(FACT_STATES) as readonly FactState[];

/** Those that count for what a unit claims. */
export const STANDING_STATES: readonly FactState[] = ['draft', 'submitted', 'confirmed', 'returned'];

/** Who answers for it. */
export const FACT_SOURCES = { unit: '考核对象', assessor: '考核组', inspector: '督查', system: '系统' } as const;
export type FactSource = keyof typeof FACT_SOURCES;
export const FACT_SOURCE_NAMES = Object.keys(FACT_SOURCES) as readonly FactSource[];

/** How it came. */
export const FACT_ORIGINS = { form: '网页填报', sheet: 'Excel 上传', api: '接口', cases: '办件计算', inspection: '督查记录' } as const;
export type FactOrigin = keyof typeof FACT_ORIGINS;
export const FACT_ORIGIN_NAMES = Object.keys(FACT_ORIGINS) as readonly FactOrigin[];

/** What somebody says: the cells of one record, as text. `value` is exact: a number, 是/否, 不适用, or '' (an event that happened once). */
export interface FactContent {
  /** The name that the regulation gives it. */
  readonly fact: string;
  readonly level: string;
  readonly value: string;
  readonly happenedOn: string | null;
  readonly note: string;
}

/** A fact as it is recorded. */
export interface Fact extends FactContent {
  readonly unitId: number;
  readonly id: number;
  readonly assessmentId: number;
  readonly state: FactState;
  readonly source: FactSource;
  readonly origin: FactOrigin;
  /** What the unit had claimed, where an assessor adjusted it. */
  readonly claimedLevel: string | null;
  readonly claimedValue: string | null;
  readonly reportedBy: number | null;
  readonly reportedAt: string;
  readonly reviewedBy: number | null;
  readonly reviewedAt: string | null;
  readonly reviewReason: string;
  readonly version: number;
  readonly updatedAt: string;
}

/** Which fact, as it was seen. */
export interface FactKey {
  readonly unitId: number;
  readonly id: number;
  readonly version: number;
}

export const contentOf = ({ fact, level, value, happenedOn, note }: FactContent): FactContent => ({ fact, level, value, happenedOn, note });

export const sameContent = (one: FactContent, other: FactContent): boolean =>
  one.fact === other.fact && one.level === other.level && one.value === other.value && one.happenedOn === other.happenedOn && one.note === other.note;

/** What happened to a fact. */
export const FACT_EVENTS = {
  reported: '填写',
  changed: '修改',
  submitted: '提交',
  confirmed: '确认',
  adjusted: '核定调整',
  returned: '退回',
  withdrawn: '撤回',
  restored: '恢复',
} as const;
export type FactEventKind = keyof typeof FACT_EVENTS;
export const FACT_EVENT_NAMES = Object.keys(FACT_EVENTS) as readonly FactEventKind[];
