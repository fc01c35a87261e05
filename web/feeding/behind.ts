/** Where the rows behind a computed figure are. */
export interface Behind {
  readonly indicator: string;
  readonly source: '办件' | '评价' | '事项目录' | '投诉';
  readonly fromMonth: string;
  readonly toMonth: string;
}

const LISTS = { 办件: '/cases', 评价: '/ratings', 投诉: '/complaints', 事项目录: '/services' } as const;
const ROWS = { 办件: '办件', 评价: '评价', 投诉: '投诉', 事项目录: '事项' } as const;

/** The list of them, of a unit and all below it. */
export function toBehind({ indicator, source, fromMonth, toMonth }: Behind, unitId: number): string {
  const under = { under: String(unitId) };
  return `${LISTS[source]}?${new URLSearchParams(source === '事项目录' ? under : { indicator, fromMonth, toMonth, ...under })}`;
}

/** `看是哪些办件` */
export const sayBehind = ({ source }: Behind): string => `看是哪些${ROWS[source]}`;
