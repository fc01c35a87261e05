/** Every colour of the pages; base.css reads them as `var(--accent)`, antd through tokens.ts. Text on its ground reaches 4.5:1. */
export const PALETTE = {
  accent: '#1f4e8c',
  'accent-soft': '#eaf1fa',
  ink: '#1d2733',
  'ink-soft': '#51606f',
  line: '#dfe4ea',
  ground: '#f4f6f8',
  paper: '#ffffff',
  good: '#1c7040',
  'good-soft': '#e8f5ec',
  warn: '#8a5300',
  'warn-soft': '#fff5e0',
  bad: '#b3261e',
  'bad-soft': '#fdecea',
} as const;

/** Fonts that machines here have: no download, every Chinese character drawn. */
export const FONTS =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Helvetica Neue", Arial, sans-serif';
