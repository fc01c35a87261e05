import type { Source } from './source.ts';

/**
 * What a regulation file may be at most: far more than any real one (a few thousand lines at the very most), and little enough that reading
 * it takes no longer than a moment however it is written. Markdown and YAML readers slow down with the square of what they must look back on.
 */
const MOST = {
  characters: 400_000,
  lines: 20_000,
  headings: 2_000,
  blocks: 500,
  paragraph: 6_000,
  marks: 500,
  allMarks: 20_000,
  line: 100_000,
  nesting: 12,
  indent: 60,
  brackets: 20,
} as const;

export interface Excess {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}#{1,6}\s/;
/** Marks of quotes and lists before a line's own text. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
/** What may begin or end something inside a paragraph. */
const MARKS = /[*_[\]~`<&@|!]/g;
/** Those of them that a block of YAML does not need. */
const MARKS_IN_BLOCK = /[*_~`<&@!]/g;
/** A line that ends the paragraph before it. */
const BREAK = /^\s*$|^ {0,3}(?:#{1,6}\s|[-*+]\s+\S|\|)/;

/** The first thing in which a text goes beyond what can be read safely; undefined for every honest regulation. */
export function excess({ text }: Source): Excess | undefined {
  if (text.length > MOST.characters) return at('too-long', `细则文件超过 ${MOST.characters / 10_000} 万字，请拆分`, 0);
  const scan = new Scan();
  let offset = 0;
  for (const line of text.split('\n')) {
    const found = scan.line(line);
    if (found) return at(found.code, found.message, offset);
    offset += line.length + 1;
  }
  return undefined;
}

const at = (code: string, message: string, offset: number): Excess => ({ code, message, offset });

class Scan {
  private lines = 0;
  private headings = 0;
  private blocks = 0;
  private paragraph = 0;
  private marks = 0;
  private allMarks = 0;
  private brackets = 0;
  /** The mark that closes the block we are in: a fence, or `---` of the front matter. */
  private until: string | undefined;

  line(line: string): Omit<Excess, 'offset'> | undefined {
    this.lines++;
    if (this.lines > MOST.lines) return { code: 'too-long', message: `细则文件超过 ${MOST.lines} 行，请拆分` };
    if (line.length > MOST.line) return { code: 'line-too-long', message: `这一行超过 ${MOST.line} 字，请分成几行` };
    if (this.until !== undefined) return this.inBlock(line, this.until);
    const fence = FENCE.exec(line)?.[1] ?? (this.lines === 1 && /^---\s*$/.test(line) ? '---' : undefined);
    return fence ? this.open(fence) : this.inText(line);
  }

  private open(fence: string): Omit<Excess, 'offset'> | undefined {
    this.until = fence;
    this.brackets = 0;
    [this.paragraph, this.marks] = [0, 0];
    this.blocks++;
    return this.blocks > MOST.blocks ? { code: 'too-many-rules', message: `细则中的规则和算例超过 ${MOST.blocks} 块，请拆分` } : undefined;
  }

  private inBlock(line: string, until: string): Omit<Excess, 'offset'> | undefined {
    const trimmed = line.trim();
    if (trimmed.startsWith(until) && trimmed.replaceAll(until.charAt(0), '') === '') {
      this.until = undefined;
      this.marks = 0;
      return undefined;
    }
    for (const character of line) {
      if (character === '[' || character === '{') this.brackets++;
      else if ((character === ']' || character === '}') && this.brackets > 0) this.brackets--;
      if (this.brackets > MOST.brackets) return { code: 'too-deep', message: '括号嵌套太深，请检查括号是否成对，或拆开来写' };
    }
    return this.count(line.match(MARKS_IN_BLOCK)?.length ?? 0);
  }

  private inText(line: string): Omit<Excess, 'offset'> | undefined {
    if (HEADING.test(line)) this.headings++;
    if (this.headings > MOST.headings) return { code: 'too-many-clauses', message: `细则的标题超过 ${MOST.headings} 个，请拆分` };
    const containers = CONTAINERS.exec(line)?.[0].replaceAll(/\s/g, '') ?? '';
    const indent = line.length - line.trimStart().length;
    if (containers.replaceAll(/\d+/g, '').length > MOST.nesting || (indent > MOST.indent && indent < line.length))
      return { code: 'nested-too-deep', message: '列表或引用嵌套太深，请改为分条写' };
    if (BREAK.test(line)) [this.paragraph, this.marks] = [0, 0];
    this.paragraph += line.length + 1;
    const tooMany = this.count(line.match(MARKS)?.length ?? 0);
    if (tooMany) return tooMany;
    return this.paragraph > MOST.paragraph ? { code: 'paragraph-too-long', message: `这一段超过 ${MOST.paragraph} 字，请分成几段` } : undefined;
  }

  /** A text outside our blocks can be made to look like one, so marks are counted inside too. */
  private count(marks: number): Omit<Excess, 'offset'> | undefined {
    this.marks += marks;
    this.allMarks += marks;
    if (this.allMarks > MOST.allMarks) return { code: 'too-many-marks', message: `细则里的 * _ [ ] | 等符号超过 ${MOST.allMarks} 个，请拆分` };
    if (this.marks > MOST.marks) return { code: 'too-many-marks', message: `这一段里的 * _ [ ] | 等符号超过 ${MOST.marks} 个，请分成几段` };
    return undefined;
  }
}
