import type { JudgedCell, JudgedColumn, JudgedUnit, Judgement, Sheet } from '../types.ts';

/** Which judgement is in hand. */
export interface Place {
  readonly unitId: number;
  readonly fact: string;
}

export interface Judged {
  readonly unit: JudgedUnit;
  readonly column: JudgedColumn;
  readonly cell: JudgedCell;
}

export function judgedAt(sheet: Sheet, { unitId, fact }: Place): Judged | undefined {
  const unit = sheet.items.find((one) => one.unitId === unitId);
  const cell = unit?.cells.find((one) => one.fact === fact);
  const column = sheet.columns.find((one) => one.fact === fact);
  return unit && cell && column && { unit, cell, column };
}

/** `0 至 6 分`; '' where the regulation sets no bounds. */
export function rangeWords({ least, most }: Pick<JudgedCell, 'least' | 'most'>, { unitOfMeasure, kind, percent }: JudgedColumn): string {
  const unit = percent ? '%' : kind === 'judgement' ? ' 分' : unitOfMeasure && ` ${unitOfMeasure}`;
  if (least !== null && most !== null) return `${least} 至 ${most}${unit}`;
  if (most !== null) return `至多 ${most}${unit}`;
  return least === null ? '' : `${least}${unit}以上`;
}

/** What has been given: of a panel one's own, of anything else the one value. */
export const givenOf = ({ cell, column }: Pick<Judged, 'cell' | 'column'>): Judgement | undefined =>
  column.panel ? cell.records.find(({ mine }) => mine) : cell.records[0];

export const shownValue = ({ level, value }: Pick<Judgement, 'level' | 'value'>): string => [level, value].filter(Boolean).join(' ');
