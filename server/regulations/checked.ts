import { createHash } from 'node:crypto';
import { type DescribedRegulation, describeRegulation, type Finding, type OpenedRegulation, openRegulation, runExamples } from '@kaocheng/engine';
import { LRUCache } from 'lru-cache';
import type { FindingRecord } from './contract.ts';

/** A text that was read, checked, compiled, and whose worked examples were run. */
export interface CheckedRegulation {
  readonly hash: string;
  readonly opened: OpenedRegulation;
  /** Of reading, checking and the worked examples, by line. */
  readonly findings: readonly Finding[];
  /** `细则:` of the front matter, as far as it can be made out. */
  readonly key: string | undefined;
  readonly title: string | undefined;
  /** The same in words; made when first asked for. */
  describe(): DescribedRegulation | undefined;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every saved version is asked for again and again; compiling takes some 100 ms. By the characters of the texts, so its memory is bounded. */
const cache = new LRUCache<string, CheckedRegulation>({
  max: 100,
  maxSize: 4_000_000,
  sizeCalculation: ({ opened }) => opened.document.text.length + 1,
});

/** Reads and checks a text; never throws on what people write. */
export function checkText(text: string): CheckedRegulation {
  const hash = hashOf(text);
  const known = cache.get(hash);
  if (known) return known;
  const opened = openRegulation(text);
  const findings = [...opened.findings, ...(opened.program ? runExamples(opened.program) : [])];
  let words: DescribedRegulation | undefined;
  const checked: CheckedRegulation = {
    hash,
    opened,
    findings: findings.sort((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)),
    key: opened.regulation?.id ?? frontValue(text, '细则|regulation'),
    title: opened.regulation?.title ?? frontValue(text, '标题|title'),
    describe: () => {
      words ??= describeRegulation(opened);
      return words;
    },
  };
  cache.set(hash, checked);
  return checked;
}

/** A line of a front matter that is otherwise broken: a draft is recognised while it is being written. */
function frontValue(text: string, names: string): string | undefined {
  const front = /^\uFEFF?---\s*\n([\s\S]{0,20000}?)\n---/.exec(text)?.[1] ?? '';
  const value = new RegExp(`^(?:${names})\\s*[:：][ \\t]*(.+)$`, 'm')
    .exec(front)?.[1]
    ?.replace(/\s+#.*$/, '')
    .replace(/^(['"])(.*)\1$/, '$2')
    .trim();
  return value ? value.slice(0, 200) : undefined;
}

/** What keeps a draft of one regulation from becoming another's: its `细则:` must be that of the regulation it belongs to. */
export function findingsFor(key: string, checked: CheckedRegulation): FindingRecord[] {
  const own = checked.findings.map(recordOf);
  if (checked.key === undefined || checked.key === key) return own;
  const message = `这里的标识是“${checked.key.slice(0, 64)}”，这部细则的标识是“${key}”，请改回来；要另立一部细则，请在细则库里新建`;
  return [{ severity: 'error', code: 'other-regulation', message, line: 2, column: 1, clause: null }, ...own];
}

export const recordOf = ({ severity, code, message, line, column, clause }: Finding): FindingRecord => ({
  severity,
  code,
  message,
  line: line ?? null,
  column: column ?? null,
  clause: clause ?? null,
});
