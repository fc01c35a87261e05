import { LEVEL_NAMES, type Unit } from './contract.ts';

/** What can happen to a unit, as its history names it. */
export const EVENT_NAMES = {
  founded: '设立',
  entered: '登记',
  renamed: '更名',
  moved: '划转',
  recoded: '变更信用代码',
  classified: '调整类别',
  dated: '变更启用日期',
  closed: '停用',
  reopened: '恢复启用',
  merged: '并入',
  absorbed: '接收并入',
  unmerged: '撤销并入',
  released: '撤销接收',
} as const;

export type EventKind = keyof typeof EVENT_NAMES;

/** One happening, in words; `effectiveOn` where it has a day of its own. */
export interface Happening {
  readonly kind: EventKind;
  readonly before: string;
  readonly after: string;
  readonly effectiveOn?: string;
}

const classOf = ({ level, kind, group }: Unit): string => [LEVEL_NAMES[level], kind, group].filter(Boolean).join(' · ');

/** How a unit's history begins: with the day it was founded, where that is known; else with the day it was entered. */
export const beginning = ({ name, activeFrom }: Unit): Happening => ({
  kind: activeFrom === null ? 'entered' : 'founded',
  before: '',
  after: name,
  ...(activeFrom !== null && { effectiveOn: activeFrom }),
});

/** What happened to a unit between two states of its record. */
export function happenings(before: Unit, after: Unit): Happening[] {
  const found: Happening[] = [];
  const differs = (kind: EventKind, was: string | null, is: string | null) => {
    if (was !== is) found.push({ kind, before: was ?? '', after: is ?? '' });
  };
  differs('renamed', before.name, after.name);
  if (before.parentId !== after.parentId) found.push({ kind: 'moved', before: before.parentName ?? '', after: after.parentName ?? '' });
  differs('recoded', before.code, after.code);
  differs('classified', classOf(before), classOf(after));
  differs('dated', before.activeFrom, after.activeFrom);
  if (before.activeTo !== after.activeTo) found.push(ending(before.activeTo, after.activeTo));
  return found;
}

const ending = (was: string | null, is: string | null): Happening =>
  is === null ? { kind: 'reopened', before: was ?? '', after: '' } : { kind: 'closed', before: was ?? '', after: is, effectiveOn: is };
