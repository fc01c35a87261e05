import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import type { Node, Report } from './shapes/shape.ts';
import type { Source } from './source.ts';

/** YAML inside a regulation: plain data with places. Anchors, aliases and tags are refused: they have no place in a law. */

export interface ReadYaml {
  readonly document: Document;
  /** Undefined where the YAML is broken or empty. */
  readonly root: Node | undefined;
}

const OPTIONS = { schema: 'core', version: '1.2', strict: true, uniqueKeys: false, logLevel: 'silent' } as const;
const DEEPEST = 20;

/** Reads the YAML that stands at `from` … `to` of the source. */
export function readYaml(source: Source, from: number, to: number, report: Report): ReadYaml {
  const text = source.text.slice(from, to);
  const document = parseDocument(text, OPTIONS) as Document;
  const [first] = document.errors;
  if (first) {
    const slip = commonSlip(text);
    if (slip) report(slip.code, slip.message, source.place(from + slip.at));
    else report('yaml', `这一块的写法有误，应为"键: 值"，请检查缩进、括号和引号（${first.code}）`, source.place(from + first.pos[0]));
    return { document, root: undefined };
  }
  const reader = new NodeReader(source, from, report);
  const { contents } = document;
  if (!contents) return { document, root: undefined };
  const root = reader.read(contents, 0);
  if (root?.kind === 'scalar') {
    const slip = commonSlip(text);
    report(slip?.code ?? 'not-a-block', slip?.message ?? '这里应写若干行"键: 值"', source.place(from + (slip?.at ?? 0)));
    return { document, root: undefined };
  }
  return { document, root };
}

class NodeReader {
  constructor(
    private readonly source: Source,
    private readonly from: number,
    private readonly report: Report,
  ) {}

  read(node: YamlNode, depth: number): Node | undefined {
    const place = this.source.place(this.from + (node.range?.[0] ?? 0));
    if (depth > DEEPEST) {
      this.report('too-deep', '嵌套太深，请拆开来写', place);
      return undefined;
    }
    if (isAlias(node) || ('anchor' in node && node.anchor)) {
      this.report('no-aliases', '规则块中不能使用 & 和 * 引用，请直接写出', place);
      return undefined;
    }
    if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) {
      this.report('no-tags', '规则块中不能使用 ! 标签', place);
      return undefined;
    }
    if (isScalar(node)) {
      const { value } = node;
      const kept = typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
      return { kind: 'scalar', value: kept, text: typeof value === 'string' || !node.source ? String(value ?? '') : node.source, place };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.flatMap((item) => this.read(item as YamlNode, depth + 1) ?? []), place };
    if (isMap(node))
      return {
        kind: 'map',
        entries: node.items.flatMap((pair) => this.entry(pair.key as YamlNode, pair.value as YamlNode | null, depth) ?? []),
        place,
      };
    return undefined;
  }

  private entry(key: YamlNode, value: YamlNode | null, depth: number) {
    const keyPlace = this.source.place(this.from + (key.range?.[0] ?? 0));
    if (!isScalar(key)) {
      this.report('key-not-text', '键应为文字', keyPlace);
      return undefined;
    }
    const name = (typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))).trim();
    const read = value ? this.read(value, depth + 1) : undefined;
    if (!read && value === null && /[:：]/.test(name)) {
      this.report('missing-space', `"${name}"中的冒号应为半角冒号加一个空格，例如 ${name.replace(/[:：]\s*/, ': ')}`, keyPlace);
      return undefined;
    }
    return { key: name, keyPlace, value: read ?? { kind: 'scalar' as const, value: null, text: '', place: keyPlace } };
  }
}

const SLIPS: readonly { readonly code: string; readonly pattern: RegExp; readonly message: string }[] = [
  { code: 'full-width-colon', pattern: /^[ -]*[^\s#:'"{[：]+：/m, message: '这里用了全角冒号"："，请改为半角冒号加一个空格，例如 计入: 加分' },
  { code: 'tab', pattern: /^\t/m, message: '缩进不能用制表符，请改为空格' },
  { code: 'full-width-comma', pattern: /[{[][^}\]\n]*，/m, message: '花括号或方括号里用了全角逗号"，"，请改为半角逗号，例如 { 市级: 0.5, 省级: 1 }' },
  { code: 'missing-space', pattern: /^[ -]*[^\s#:'"{[]+:(?=[^\s:])/m, message: '冒号后面缺一个空格，例如 计入: 加分' },
  { code: 'missing-colon', pattern: /^[^\s#:：'"{}[\],-]+\s*$/m, message: '这一行缺少冒号，应写成"键: 值"；没有值的也要写冒号，例如 评分:' },
];

function commonSlip(text: string): { code: string; message: string; at: number } | undefined {
  for (const { code, pattern, message } of SLIPS) {
    const match = pattern.exec(text);
    if (match) return { code, message, at: match.index + match[0].search(/\S|\t/) };
  }
  return undefined;
}
