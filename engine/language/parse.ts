import type { Finding, Place } from '../finding.ts';
import type { Method } from '../methods/method.ts';
import { readClauses } from './clauses.ts';
import type { RegulationDocument, YamlBlock } from './document.ts';
import { readExample } from './examples.ts';
import { declare, reserved } from './fact-declarations.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { excess } from './limits.ts';
import { type Piece, pieces, type YamlPiece } from './markdown.ts';
import type { Clause, Example, FactDeclaration, Reading, Regulation, Rule } from './regulation.ts';
import { type ReadRule, readRule } from './rules.ts';
import { nearest } from './shapes/nearest.ts';
import type { Report } from './shapes/shape.ts';
import { Source } from './source.ts';
import { readYaml } from './yaml.ts';

export type { RegulationDocument } from './document.ts';

export interface ParsedRegulation {
  /** Undefined when there is no usable front matter. Rules with errors are left out; the others are read. */
  readonly regulation: Regulation | undefined;
  readonly document: RegulationDocument;
  readonly findings: readonly Finding[];
}

/** Text → Regulation. Collects every finding; never throws on what people write. */
export function parseRegulation(text: string, methods: readonly Method[], file?: string): ParsedRegulation {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const source = new Source(normal);
  const parser = new Parser(source, methods, file);
  const beyond = excess(source);
  if (beyond) parser.report(beyond.code, beyond.message, source.place(beyond.offset));
  else parser.read();
  return { regulation: parser.regulation, document: { text: normal, blocks: parser.blocks }, findings: parser.findings };
}

class Parser {
  readonly findings: Finding[] = [];
  readonly blocks: YamlBlock[] = [];
  regulation: Regulation | undefined;
  private clause = '';
  private readonly rules: Rule[] = [];
  private readonly facts = new Map<string, FactDeclaration>();
  private readonly named: { name: string; place: Place; clause: string }[] = [];
  private readonly readings: Reading[] = [];

  constructor(
    private readonly source: Source,
    private readonly methods: readonly Method[],
    private readonly file: string | undefined,
  ) {}

  readonly report: Report = (code, message, place) => {
    this.findings.push({
      severity: 'error',
      code,
      message,
      file: this.file,
      line: place.line,
      column: place.column,
      ...(this.clause ? { clause: this.clause } : {}),
    });
  };

  read(): void {
    const all = pieces(this.source);
    const front = this.front(all);
    const { clauses, ofRule } = readClauses(all, this.source);
    const examples: Example[] = [];
    for (const piece of all) {
      if (piece.kind === 'rule') this.rule(piece, ofRule.get(piece) ?? -1, clauses, front);
      if (piece.kind === 'example') {
        const { root } = this.yaml(piece);
        const example = root && readExample(root, this.report);
        if (example) examples.push(example);
      }
    }
    for (const { name, place, clause } of this.named) {
      if (this.facts.has(name)) continue;
      this.clause = clause;
      const close = nearest(name, [...this.facts.keys()]);
      this.report(
        'unknown-fact',
        `没有哪一条声明过事实"${name}"${close ? `，是否想写"${close}"？` : '，请写明它的类型，例如 { 事实名: 事件 }'}`,
        place,
      );
    }
    this.clause = '';
    if (!front) return;
    this.regulation = {
      ...front,
      readings: [...front.readings, ...this.readings],
      clauses,
      facts: [...this.facts.values()],
      rules: this.rules,
      examples,
    };
  }

  private front(all: readonly Piece[]): FrontMatter | undefined {
    const piece = all.find((each) => each.kind === 'front');
    if (piece?.kind !== 'front') {
      this.report('no-front-matter', '文件开头缺少用 --- 括起来的说明部分，其中至少要写 细则、标题 和 部分', { line: 1, column: 1, offset: 0 });
      return undefined;
    }
    const { root } = this.yaml(piece);
    if (root) return readFrontMatter(root, this.report);
    if (this.findings.length === 0)
      this.report('no-front-matter', '文件开头的说明部分是空的，至少要写 细则、标题 和 部分', this.source.place(piece.from));
    return undefined;
  }

  private yaml(piece: YamlPiece) {
    const read = readYaml(this.source, piece.from, piece.to, this.report);
    this.blocks.push({ kind: piece.kind, from: piece.from, to: piece.to, document: read.document, id: undefined });
    return read;
  }

  private rule(piece: YamlPiece, clauseIndex: number, clauses: readonly Clause[], front: FrontMatter | undefined): void {
    const clause = clauses[clauseIndex];
    this.clause = clause?.number ?? '';
    const { root, document } = this.yaml(piece);
    const place = this.source.place(piece.from);
    const read = root && readRule(root, this.methods, this.report);
    if (!root && document.errors.length === 0) this.report('empty-rule', '规则块是空的，请写明计分方式', place);
    if (!read) return;
    const number = read.written.clause ?? clause?.number ?? '';
    this.clause = number;
    const id = this.uniqueId(read.written.id, number, place);
    const name = read.written.name ?? (clause?.title || id);
    const facts = this.declareFacts(read, name, number, place);
    const part = this.part(read, front, place);
    this.blocks[this.blocks.length - 1] = { kind: 'rule', from: piece.from, to: piece.to, document, id };
    for (const text of read.written.readings ?? []) this.readings.push({ text, clause: number, place: read.places.get('readings') ?? place });
    this.rules.push(assemble(read, { id, name, clause: number, clauseIndex, part, place, ...facts }));
    this.clause = '';
  }

  private uniqueId(written: string | undefined, number: string, place: Place): string {
    if (written !== undefined && !/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(written))
      this.report('bad-id', `标识"${written}"只能用字母、数字和连字符`, place);
    const taken = new Set(this.rules.map(({ id }) => id));
    const wanted = written ?? (number || `第${place.line}行`);
    if (!taken.has(wanted)) return wanted;
    if (written !== undefined) this.report('duplicate-id', `标识"${written}"已经用过，请换一个`, place);
    for (let next = 2; ; next++) if (!taken.has(`${wanted}-${next}`)) return `${wanted}-${next}`;
  }

  private declareFacts({ written, method, spec, places }: ReadRule, name: string, clause: string, place: Place): Pick<Rule, 'facts' | 'declares'> {
    const own = method.ownFact?.(spec);
    const given = written.facts ?? (own ? new Map([[name, { written: {}, place }]]) : new Map());
    const declares: string[] = [];
    for (const [fact, declaration] of given) {
      const at = declaration?.place ?? places.get('facts') ?? place;
      if (!declaration) {
        this.named.push({ name: fact, place: at, clause });
        continue;
      }
      declares.push(fact);
      if (reserved(fact)) this.report('reserved-name', `"${fact}"是语言里的词，事实请换一个名字`, at);
      if (this.facts.has(fact))
        this.report(
          'fact-declared-twice',
          `事实"${fact}"已在 ${this.facts.get(fact)?.clause ?? ''} 声明过；再次使用只写名字，例如 事实: [${fact}]`,
          at,
        );
      else this.facts.set(fact, declare(fact, declaration.written, own, clause, at, given.size === 1));
    }
    return { facts: [...given.keys()], declares };
  }

  private part({ written, places }: ReadRule, front: FrontMatter | undefined, place: Place): string {
    const parts = front?.parts ?? [];
    if (written.addsTo !== undefined) {
      if (parts.some(({ name }) => name === written.addsTo) || !front) return written.addsTo;
      this.report(
        'unknown-part',
        `没有"${written.addsTo}"这个部分，可写：${parts.map(({ name }) => name).join('、')}`,
        places.get('addsTo') ?? place,
      );
      return written.addsTo;
    }
    const base = parts.filter(({ nature }) => nature === 'base');
    const [only] = base;
    if (only && base.length === 1) return only.name;
    if (front) this.report('part-required', `请写明"计入"哪个部分：${parts.map(({ name }) => name).join('、')}`, place);
    return only?.name ?? '';
  }
}

type Settled = Pick<Rule, 'id' | 'name' | 'clause' | 'clauseIndex' | 'part' | 'place' | 'facts' | 'declares'>;

function assemble({ written, method, spec, places }: ReadRule, settled: Settled): Rule {
  return {
    ...settled,
    full: written.points,
    appliesTo: written.appliesTo ?? [],
    method: method.name,
    spec,
    periods: (written.byPeriod ?? []).map(({ period, atMost, rollUp }) => ({ period, atMost, rollUp })),
    onlyRecorded: written.byPeriod?.some((step) => step.onlyRecorded) ?? false,
    coefficient: written.coefficient,
    atMost: written.atMost,
    atLeast: written.atLeast,
    gate: written.gate,
    vetoes: written.vetoes ?? [],
    notApplicable: written.notApplicable ?? { when: undefined, then: { kind: 'scale' } },
    note: written.remark,
    readings: written.readings ?? [],
    places,
  };
}
