import { METHODS } from '@kaocheng/engine';

/** What people fill in to get a rule block without knowing how one is written. */
export interface RuleForm {
  /** The method's name in the engine, `each`. */
  readonly method: string;
  readonly name: string;
  readonly part: string;
  readonly points: number | null;
  readonly atMost: number | null;
  /** `每次` and `每次扣`: points by level; one line without a level is for all. */
  readonly levels: readonly { readonly level: string; readonly points: number | null }[];
  /** `评分` and `酌情`. */
  readonly low: number | null;
  readonly high: number | null;
  readonly measure: string;
  readonly reportedBy: string;
  readonly evidence: string;
  readonly reading: string;
}

/** Methods that the form asks about in full; of the others their example is put in, to be adapted. */
const FULL = new Set(['each', 'deduct', 'judge', 'award', 'achieve']);
export const isFull = (method: string): boolean => FULL.has(method);

const SAFE = /^[\p{L}\p{N}《》〔〕、·-]+$/u;
const quoted = (text: string): string => (SAFE.test(text) && !/^(是|否|true|false|null|\d[\d.]*)$/.test(text) ? text : JSON.stringify(text));

/** The rule block as it goes into the text, fences and all. */
export function ruleBlock(form: RuleForm): string {
  const method = METHODS.find(({ name }) => name === form.method);
  if (!method) throw new RangeError(`no method ${form.method}`);
  const lines = [
    `名称: ${quoted(form.name)}`,
    `计入: ${quoted(form.part)}`,
    ...(form.points === null ? [] : [`分值: ${form.points}`]),
    ...(isFull(form.method) ? ownLines(form, method.zh) : exampleLines(method.example)),
    ...(form.atMost === null ? [] : [`至多: ${form.atMost}`]),
    ...(form.reading.trim() ? [`口径: ${JSON.stringify(form.reading.trim())}`] : []),
  ];
  return `\`\`\`规则\n${lines.join('\n')}\n\`\`\``;
}

function ownLines(form: RuleForm, key: string): string[] {
  const { method, name } = form;
  if (method === 'judge')
    return [form.low === null && form.high === null ? `${key}:` : `${key}: ${form.low ?? 0} 至 ${form.high ?? '满分'}`, facts(form, '评定', name)];
  if (method === 'award') return [`${key}: ${form.low ?? 0} 至 ${form.high ?? 1}`, facts(form, '评定', name)];
  if (method === 'achieve') return [`${key}: ${factName(name)}`, facts(form, '是否', name)];
  const rates = form.levels.filter(({ points }) => points !== null);
  const [only] = rates;
  const table =
    only && rates.length === 1 && only.level.trim() === ''
      ? String(only.points)
      : `{ ${rates.map(({ level, points }) => `${quoted(level.trim())}: ${points}`).join(', ')} }`;
  return [`${key}: ${table}`, facts(form, '事件', name)];
}

/** Names in conditions have no blanks or signs. */
const factName = (name: string): string => (/^[\p{L}\p{N}]+$/u.test(name) ? name : `「${name.replaceAll(/[「」]/g, '')}」`);

function facts({ measure, reportedBy, evidence }: RuleForm, kind: string, name: string): string {
  const told = [`类型: ${kind}`, ...(measure.trim() ? [`单位: ${quoted(measure.trim())}`] : []), `填报: ${reportedBy}`, `佐证: ${evidence}`];
  return `事实: { ${quoted(name)}: { ${told.join(', ')} } }`;
}

const exampleLines = (example: string): string[] => example.split('\n').filter((line) => !/^(计入|分值):/.test(line));

/** Where a block belongs for a cursor: at the end of the clause that the cursor is in. */
export function endOfClause(text: string, cursor: number): number {
  const lines = text.split('\n');
  let offset = 0;
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    const front = index === 0 && line.trim() === '---';
    if (front) fenced = true;
    else if (/^ {0,3}```/.test(line) || (fenced && line.trim() === '---')) fenced = !fenced;
    if (offset > cursor && !fenced && /^#{1,6}\s/.test(line)) return offset;
    offset += line.length + 1;
  }
  return text.length;
}

/** A block with blank lines around it, to be put in at an offset. */
export function spaced(text: string, at: number, block: string): string {
  const before = text.slice(0, at);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  return `${gap}${block}\n${text.slice(at).startsWith('\n') ? '' : '\n'}`;
}
