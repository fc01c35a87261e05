import stringWidth from 'string-width';

/** A column of a terminal table: how its cells stand, and the style a whole cell may get. */
export interface TextColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly paint?: (text: string) => string;
}

/** Aligned columns, a Chinese character taking two places. Columns without any content are left out. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const used = columns.flatMap((column, index) => (rows.some((row) => (row[index] ?? '') !== '') ? [{ ...column, index }] : []));
  const widths = used.map(({ title, index }) => rows.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), stringWidth(title)));
  const line = (cell: (at: number) => string, plain: boolean): string =>
    used
      .map(({ index, align, paint }, at) => {
        const text = cell(index);
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(text)));
        const shown = plain || !paint ? text : paint(text);
        if (align === 'right') return gap + shown;
        return at === used.length - 1 ? shown : shown + gap;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line((index) => columns[index]?.title ?? '', true), rule, ...rows.map((row) => line((index) => row[index] ?? '', false))].join('\n');
}
