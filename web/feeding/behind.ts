import type { Column, Feeding } from './types.ts';

/** Where the rows behind a computed figure are: its cases, or its services; undefined where there is no list of them. */
export function behind(
  { indicator, source }: Pick<Column, 'indicator' | 'source'>,
  { fromMonth, toMonth }: Pick<Feeding, 'fromMonth' | 'toMonth'>,
  unitId: number,
): string | undefined {
  if (source === '事项目录') return `/services?under=${unitId}`;
  if (source !== '办件' || !indicator || !fromMonth || !toMonth) return undefined;
  return `/cases?${new URLSearchParams({ indicator, fromMonth, toMonth, under: String(unitId) })}`;
}
