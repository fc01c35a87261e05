import type { Unit, UnitFields } from './contract.ts';

/** What the register knows of a unit. Units that a file would add have negative ids. */
export type Entry = Omit<Unit, 'parentName' | 'mergedIntoName' | 'marketDays' | 'updatedAt'> & Pick<UnitFields, 'marketDays'>;

/** All units at one moment, in memory: they are a few thousand. */
export class Register {
  readonly #byId = new Map<number, Entry>();
  readonly #children = new Map<number | null, Entry[]>();
  readonly #byCode = new Map<string, Entry[]>();

  constructor(readonly units: readonly Entry[]) {
    for (const unit of units) {
      this.#byId.set(unit.id, unit);
      listed(this.#children, unit.parentId, unit);
      if (unit.code !== null) listed(this.#byCode, unit.code, unit);
    }
  }

  get(id: number | null): Entry | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  children(id: number): readonly Entry[] {
    return this.#children.get(id) ?? [];
  }

  withCode(code: string): readonly Entry[] {
    return this.#byCode.get(code) ?? [];
  }

  named(name: string, parentId: number | null): readonly Entry[] {
    return (this.#children.get(parentId) ?? []).filter((unit) => unit.name === name);
  }

  /** The units above, nearest first; ends where it would go round. */
  above(id: number | null): Entry[] {
    const line: Entry[] = [];
    const met = new Set<number>();
    for (let unit = this.get(id); unit && !met.has(unit.id); unit = this.get(unit.parentId)) {
      met.add(unit.id);
      line.push(unit);
    }
    return line;
  }

  /** 成都市/锦江区/锦江区政务服务中心 */
  path(id: number): string {
    return this.above(id)
      .map(({ name }) => name)
      .reverse()
      .join('/');
  }

  /** The register as it would be with these units in place of those with the same ids, and the new ones. */
  with(units: readonly Entry[]): Register {
    const merged = new Map(this.#byId);
    for (const unit of units) merged.set(unit.id, unit);
    return new Register([...merged.values()]);
  }
}

function listed<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
