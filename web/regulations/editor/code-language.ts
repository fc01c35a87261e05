import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { markdown } from '@codemirror/lang-markdown';
import { yamlFrontmatter, yamlLanguage } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { frontMatterSchema, METHODS, ruleSchema } from '@kaocheng/engine';
import { tags } from '@lezer/highlight';

const BLOCKS = new Set(['规则', 'rule', '算例', 'example']);

const looks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600', color: 'var(--accent)' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: [tags.string, tags.number, tags.content], color: 'var(--ink)' },
  { tag: [tags.meta, tags.comment, tags.separator, tags.punctuation], color: 'var(--ink-soft)' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.monospace, fontFamily: 'ui-monospace, SFMono-Regular, Consolas, monospace' },
]);

/** Markdown with our blocks in it: their YAML is coloured, and their Chinese keywords are offered while they are typed. */
export const regulationLanguage = () => [
  yamlFrontmatter({ content: markdown({ codeLanguages: (info) => (BLOCKS.has(info.trim()) ? yamlLanguage : null) }) }),
  syntaxHighlighting(looks),
  autocompletion({ override: [keywords] }),
];

const chinese = (schema: unknown): string[] =>
  Object.keys((schema as { properties?: Record<string, unknown> }).properties ?? {}).filter((name) => /^[\u4e00-\u9fff]+$/.test(name));
const IN_RULES = chinese(ruleSchema(METHODS));
const IN_FRONT = chinese(frontMatterSchema());
const HELP = new Map(METHODS.map(({ zh, help }) => [zh, help]));

/** Offers the keywords of the block that the cursor is in, at the start of a line. */
function keywords(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/^[\u4e00-\u9fff]*/m);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const before = context.state.doc.sliceString(0, word.from);
  const known = blockAround(before) === 'front' ? IN_FRONT : blockAround(before) === '规则' ? IN_RULES : [];
  if (known.length === 0) return null;
  const options = known.map((label) => ({ label, apply: `${label}: `, ...(HELP.has(label) ? { info: HELP.get(label) ?? '' } : {}) }));
  return { from: word.from, options };
}

/** The block that a text ends in: `front`, a fence's name, or nothing. */
export function blockAround(before: string): string | undefined {
  let inside: string | undefined;
  for (const [index, line] of before.split('\n').entries()) {
    const fence = /^ {0,3}```\s*(\S*)/.exec(line);
    if (index === 0 && line.trim() === '---') inside = 'front';
    else if (inside === 'front' && line.trim() === '---') inside = undefined;
    else if (fence && inside !== 'front') inside = inside === undefined ? fence[1] || 'code' : undefined;
  }
  return inside === 'rule' ? '规则' : inside;
}
