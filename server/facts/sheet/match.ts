import { type AskedFact, nearest } from '@kaocheng/engine';
import { parseDate } from '@kaocheng/tables';
import type { Participant } from '../../assessments/index.ts';
import type { Fact, FactContent } from '../fact.ts';
import { typedValue } from '../typed.ts';
import { type ReadColumn, titleOf } from './columns.ts';
import type { SheetFault } from './contract.ts';
import type { Line } from './read.ts';
import { type SheetScope, unitLabels } from './scope.ts';

/** What a row says: of which unit, under which fact, and which record it was, as far as it says so. */
export interface Said {
  readonly line: Line;
  readonly unit: Participant;
  readonly asked: AskedFact;
  readonly content: FactContent;
  /** From the 编号 column: the record, and the version that the file was made from. */
  readonly known: { readonly fact: Fact; readonly version: number } | undefined;
}

/** Reads rows one by one; what cannot be read becomes a fault at its cell. */
export class RowReader {
  /** Units that some row names, also one that only waits to be filled in. */
  readonly mentioned = new Set<number>();
  /** Rows by the record that they name, also where the row has a fault: such a record is not gone. */
  readonly named = new Map<number, number>();
  readonly #byName = new Map<string, Participant>();
  readonly #byId: ReadonlyMap<number, Fact>;
  readonly #asked = new Map<number, ReadonlyMap<string, AskedFact>>();

  constructor(
    private readonly scope: SheetScope,
    present: readonly Fact[],
    private readonly faults: SheetFault[],
  ) {
    const labels = unitLabels(scope.units);
    for (const unit of scope.units) {
      this.#byName.set(labels.get(unit.unitId) ?? unit.name, unit);
      this.#byName.set(String(unit.unitId), unit);
    }
    this.#byId = new Map(present.map((fact) => [fact.id, fact] as const));
  }

  /** undefined for a line that waits to be filled in, and for one with a fault. */
  read(line: Line): Said | undefined {
    const text = (column: ReadColumn) => line.cells[column]?.text ?? '';
    const known = this.#known(line, text('id'));
    if (known === 'fault') return undefined;
    const unit = this.#unit(line, text('unit'));
    const asked = unit && this.#fact(line, unit, text('fact'));
    if (!unit || !asked) return undefined;
    const content = this.#content(line, asked, text);
    if (!content) return undefined;
    if (!known && asked.kind !== 'event' && content.value === '' && content.happenedOn === null && content.note === '' && !chosen(asked, content))
      return undefined;
    if (known && (known.fact.unitId !== unit.unitId || known.fact.fact !== asked.name)) {
      const column = known.fact.unitId === unit.unitId ? 'fact' : 'unit';
      return this.#fail(line, column, `编号 ${known.fact.id} 的记录是“${known.fact.fact}”，单位和事项不能改；要另记一条，请清空编号`);
    }
    return { line, unit, asked, content, known };
  }

  #known(line: Line, text: string): Said['known'] | 'fault' {
    if (text === '') return undefined;
    const [, id, version] = /^(\d{1,15})-(\d{1,9})$/.exec(text) ?? [];
    const fact = id === undefined ? undefined : this.#byId.get(Number(id));
    if (!fact) {
      this.#fail(line, 'id', `没有编号为“${text.slice(0, 30)}”的记录，可能已被撤回；新增的行请把编号留空`);
      return 'fault';
    }
    const earlier = this.named.get(fact.id);
    if (earlier !== undefined) {
      this.#fail(line, 'id', `与第 ${earlier} 行的编号相同；复制出来的行请清空编号`);
      return 'fault';
    }
    this.named.set(fact.id, line.row);
    return { fact, version: Number(version) };
  }

  #unit(line: Line, text: string): Participant | undefined {
    const found = text === '' ? this.scope.only : this.#byName.get(text);
    if (found) {
      this.mentioned.add(found.unitId);
      return found;
    }
    if (text === '') return this.#fail(line, 'unit', '没有写单位');
    if (this.scope.only) return this.#fail(line, 'unit', `这里只收“${this.scope.only.name}”的填报，“${text.slice(0, 40)}”请另外上传`);
    const close = nearest(text, [...this.#byName.keys()]);
    return this.#fail(line, 'unit', `考核对象里没有“${text.slice(0, 40)}”，或不在您的权限范围内${close ? `；是否想写“${close}”？` : ''}`);
  }

  #fact(line: Line, unit: Participant, text: string): AskedFact | undefined {
    const names = this.#asked.get(unit.unitId) ?? new Map(this.scope.asked(unit).map((fact) => [fact.name, fact] as const));
    this.#asked.set(unit.unitId, names);
    const found = names.get(text);
    if (found) return found;
    if (text === '') return this.#fail(line, 'fact', '没有写事项');
    const declared = this.scope.book.program.regulation.facts.find(({ name }) => name === text);
    if (declared) return this.#fail(line, 'fact', `“${text}”不由您填写，或不适用于“${unit.name}”，请删去这一行`);
    const close = nearest(text, [...names.keys()]);
    return this.#fail(line, 'fact', `细则里没有事项“${text.slice(0, 40)}”${close ? `；是否想写“${close}”？` : ''}`);
  }

  #content(line: Line, asked: AskedFact, text: (column: ReadColumn) => string): FactContent | undefined {
    for (const [column, most] of [
      ['level', 100],
      ['value', 100],
      ['note', 1000],
    ] as const)
      if (text(column).length > most) return this.#fail(line, column, `最多 ${most} 个字`);
    const cell = line.cells.date;
    const date = cell?.kind === 'date' ? cell.text.slice(0, 10) : text('date');
    const happenedOn = date === '' ? null : (parseDate(date) ?? undefined);
    if (happenedOn === undefined) return this.#fail(line, 'date', `“${date.slice(0, 30)}”不是有效日期；请写成 2026-03-05`);
    return { fact: asked.name, level: text('level'), value: typedValue(text('value')), happenedOn, note: text('note') };
  }

  #fail(line: Line, column: ReadColumn, message: string): undefined {
    this.faults.push(faultAt(line, column, message));
  }
}

/** A choice stands in the level column alone. */
const chosen = ({ kind }: AskedFact, { level }: FactContent): boolean => kind === 'choice' && level !== '';

export function faultAt(line: Line, column: ReadColumn, message: string): SheetFault {
  const cell = line.cells[column] ?? line.cells.fact;
  return { address: cell?.address ?? null, row: line.row, message: `${titleOf(column)}：${message}` };
}
