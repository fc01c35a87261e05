import { mayTouch, type Units } from '../../policy/index.ts';
import { tidyCode } from '../credit-code.ts';
import type { Entry, Register } from '../register.ts';
import type { ImportFault } from './contract.ts';
import { faultAt, type Said } from './values.ts';

/** A row that knows which unit it is (negative: a new one) and which stands above it. */
export interface Placed {
  readonly said: Said;
  readonly id: number;
  readonly before: Entry | undefined;
  /** undefined: the file does not say. */
  readonly parentId: number | null | undefined;
}

type Found = { readonly id: number } | { readonly fault: string } | 'wait';

/**
 * Finds out for every row which unit it is, by code or else by name and parent, and which unit its parent's name means: one of the register
 * or another row. Parents come before their children in the answer.
 */
export function placeRows(rows: readonly Said[], register: Register, units: Units, faults: ImportFault[]): Placed[] {
  const names = new Names(register, units);
  names.expect(rows);
  const placed: Placed[] = [];
  let waiting = rows;
  for (let patience = 2; waiting.length > 0; ) {
    const still: Said[] = [];
    for (const said of waiting) {
      const parent = parentOf(said, names, patience);
      if (parent === 'wait') still.push(said);
      else if (typeof parent === 'object' && parent !== null) faults.push(faultAt(said.line, 'parent', parent.fault));
      else {
        const found = identify(said, parent, register, units, faults);
        if (found) placed.push(found);
        names.settle(said, found);
      }
    }
    // Where nobody moves all wait for each other: then a name that is known already is taken, and at last whoever is left goes round.
    patience = still.length < waiting.length ? 2 : patience - 1;
    waiting = still;
  }
  return withoutDoubles(placed, faults);
}

function parentOf(said: Said, names: Names, patience: number): number | null | undefined | { fault: string } | 'wait' {
  if (said.parent === undefined) return undefined;
  if (said.parent === '') return null;
  const found = names.find(said, patience);
  return typeof found === 'object' && 'id' in found ? found.id : found;
}

function identify(said: Said, parentId: number | null | undefined, register: Register, units: Units, faults: ImportFault[]): Placed | undefined {
  const { line, name, code } = said;
  const refuse = (column: 'name' | 'code', message: string): undefined => {
    faults.push(faultAt(line, column, message));
  };
  const byCode = code ? register.withCode(code)[0] : undefined;
  if (byCode && !mayTouch(units, byCode.id)) return refuse('code', '这个统一社会信用代码已被另一单位使用');
  const namesakes = byCode ? [byCode] : namesakesOf(name, parentId, register, units);
  if (namesakes.length > 1) return refuse('name', `有 ${namesakes.length} 个单位都叫“${name}”；请加上“上级单位”一列，或填写统一社会信用代码`);
  const [before] = namesakes;
  return { said, id: before?.id ?? -line.row, before, parentId };
}

const namesakesOf = (name: string, parentId: number | null | undefined, register: Register, units: Units): readonly Entry[] =>
  (parentId === undefined ? register.units.filter((unit) => unit.name === name) : register.named(name, parentId)).filter(({ id }) =>
    mayTouch(units, id),
  );

function withoutDoubles(placed: readonly Placed[], faults: ImportFault[]): Placed[] {
  const rows = new Map<string, number>();
  return placed.filter(({ said, id, parentId, before }) => {
    const keys = [`#${id}`, `${parentId === undefined ? before?.parentId : parentId}/${said.name}`, ...(said.code ? [said.code] : [])];
    const double = keys.map((key) => rows.get(key)).find((row) => row !== undefined);
    for (const key of keys) if (!rows.has(key)) rows.set(key, said.line.row);
    if (double === undefined) return true;
    const [row, column] = [Math.min(double, said.line.row), said.code && rows.get(said.code) === double ? 'code' : 'name'] as const;
    faults.push(faultAt(said.line, column, `与第 ${row} 行重复；同一个单位只写一行`));
    return false;
  });
}

/** What a parent's name may mean: a unit of the register that the caller sees, or a row of the file. */
class Names {
  readonly #byName = new Map<string, Set<number>>();
  readonly #byPath = new Map<string, number>();
  readonly #paths = new Map<number, string>();
  readonly #byCode = new Map<string, number>();
  /** How many rows with this name or code have not settled yet. */
  readonly #expected = new Map<string, number>();

  constructor(register: Register, units: Units) {
    const parents = new Set(register.units.filter(({ id }) => mayTouch(units, id)).map(({ parentId }) => parentId));
    for (const unit of register.units) {
      if (!mayTouch(units, unit.id) && !parents.has(unit.id)) continue;
      this.#learn(unit.id, unit.name, unit.code, register.path(unit.id));
    }
  }

  expect(rows: readonly Said[]): void {
    for (const said of rows) for (const key of keysOf(said)) this.#expected.set(key, (this.#expected.get(key) ?? 0) + 1);
  }

  settle(said: Said, placed?: Placed): void {
    for (const key of keysOf(said)) this.#expected.set(key, (this.#expected.get(key) ?? 1) - 1);
    if (!placed) return;
    const above = typeof placed.parentId === 'number' ? this.#paths.get(placed.parentId) : undefined;
    this.#learn(placed.id, said.name, said.code ?? null, above === undefined ? said.name : `${above}/${said.name}`);
  }

  /** @param patience 2: waits for every row that may be meant; 1: only where no known unit may be; 0: not at all */
  find(said: Said, patience: number): Found {
    const text = said.parent ?? '';
    const exact = this.#byPath.get(text) ?? this.#byCode.get(tidyCode(text));
    if (exact !== undefined) return { id: exact };
    const expected = new Set([lastOf(text), tidyCode(text)]);
    const own = keysOf(said).some((key) => expected.has(key)) ? 1 : 0;
    const mayCome = [...expected].reduce((sum, key) => sum + (this.#expected.get(key) ?? 0), 0) > own;
    const [id, ...more] = this.#byName.get(text) ?? [];
    if (mayCome && (patience === 2 || (patience === 1 && id === undefined))) return 'wait';
    if (id !== undefined && more.length === 0) return { id };
    if (id !== undefined) return { fault: `有 ${more.length + 1} 个单位都叫“${text}”；请写全，如：${this.#paths.get(id)}` };
    if (mayCome) return { fault: `“${text.slice(0, 50)}”的上下级关系在文件里绕成了一圈，或它那一行有错` };
    if (own > 0) return { fault: '不能以自己为上级' };
    return { fault: `没有叫“${text.slice(0, 50)}”的单位；请先建立它，或核对名称` };
  }

  #learn(id: number, name: string, code: string | null, path: string): void {
    const ids = this.#byName.get(name);
    if (ids) ids.add(id);
    else this.#byName.set(name, new Set([id]));
    this.#byPath.set(path, id);
    this.#paths.set(id, path);
    if (code) this.#byCode.set(code, id);
  }
}

const keysOf = ({ name, code }: Said): string[] => (code && code !== name ? [name, code] : [name]);
const lastOf = (text: string): string => text.slice(text.lastIndexOf('/') + 1);
