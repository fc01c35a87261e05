/** What a text needs before its first clause, for people who paste one that was written for paper. */
export interface FrontMatter {
  readonly key: string;
  readonly title: string;
  readonly unitKinds: string;
  readonly base: number | null;
  readonly bonus: number | null;
  readonly deduction: boolean;
}

export const hasFrontMatter = (text: string): boolean => /^\uFEFF?---\s*\n[\s\S]*?\n---\s*(\n|$)/.test(text);

const quoted = (text: string): string => (/^[\p{L}\p{N}()（）·《》年度-]+$/u.test(text) ? text : JSON.stringify(text));
const names = (text: string): string[] => text.split(/[、,，;；\s]+/).filter(Boolean);

/** The text with its front matter before it. */
export function withFrontMatter(text: string, { key, title, unitKinds, base, bonus, deduction }: FrontMatter): string {
  const parts = [
    `  基本分: { 性质: 基本${base === null ? '' : `, 满分: ${base}`} }`,
    ...(bonus === null ? [] : [`  加分: { 性质: 加分, 至多: ${bonus} }`]),
    ...(deduction ? [`  扣分: { 性质: 扣分${bonus === null ? '' : ', 至多: 加分'} }`] : []),
  ];
  const total = ['基本分', ...(bonus === null ? [] : ['+ 加分']), ...(deduction ? ['- 扣分'] : [])].join(' ');
  const lines = [
    '---',
    `细则: ${key}`,
    `标题: ${quoted(title)}`,
    '期间: 年',
    `考核对象: [${names(unitKinds).map(quoted).join(', ')}]`,
    '部分:',
    ...parts,
    `总分: ${total}`,
    '---',
    '',
    '',
  ];
  return lines.join('\n') + text.replace(/^\uFEFF/, '').trimStart();
}
