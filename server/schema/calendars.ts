import type { ColumnType, Generated } from 'kysely';

/** A list kept as JSON: given as its text, read as it was. */
type List<T> = ColumnType<readonly T[], string, string>;

/** The holidays of a year as an administrator gave them; wins over the table that is shipped. A reference table: small, read by everybody. */
export interface YearTableRow {
  year: number;
  /** The notice and its number. */
  source: string;
  holidays: List<{ readonly name: string; readonly from: string; readonly to: string }>;
  make_up_days: List<{ readonly name: string; readonly date: string }>;
  version: Generated<number>;
  updated_by: number | null;
  updated_at: string;
}
