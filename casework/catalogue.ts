import type { Service } from './formats/service.ts';

/** A unit that handles cases, under the id that everything is counted by, and its other spellings. */
export interface CaseUnit {
  readonly id: string;
  readonly name: string;
  /** 部门, 乡镇 …; '' where unknown. */
  readonly kind: string;
  /** Other spellings that mean this unit and no other. */
  readonly aliases?: readonly string[];
}

/**
 * Units and services by number: what rows of cases refer to. An open catalogue has no list of units and takes every name that comes; the
 * order of numbers is then the order in which they came. Services are always a list: a limit cannot be guessed.
 */
export class Catalogue {
  readonly units: CaseUnit[] = [];
  readonly services: readonly Service[];
  /** Unit of each service, NONE (-1) for an unknown one. */
  readonly unitOfService: Int32Array;
  readonly open: boolean;
  readonly #unitByName = new Map<string, number>();
  readonly #serviceByCode = new Map<string, number>();

  constructor({
    units = [],
    services = [],
    open = units.length === 0,
  }: { units?: readonly CaseUnit[]; services?: readonly Service[]; open?: boolean }) {
    this.open = open;
    for (const unit of units) this.#addUnit(unit);
    this.services = services;
    for (const [index, { code }] of services.entries()) this.#serviceByCode.set(code, index);
    this.unitOfService = Int32Array.from(services, ({ unit }) => this.unitIndex(unit));
  }

  #addUnit(unit: CaseUnit): number {
    const index = this.units.push(unit) - 1;
    for (const name of [unit.id, unit.name, ...(unit.aliases ?? [])])
      if (name !== '' && !this.#unitByName.has(name)) this.#unitByName.set(name, index);
    return index;
  }

  /** Number of a unit by its id or name; -1 where it is unknown. */
  unitIndex(name: string): number {
    const found = this.#unitByName.get(name);
    if (found !== undefined) return found;
    return this.open && name !== '' ? this.#addUnit({ id: name, name: '', kind: '' }) : -1;
  }

  serviceIndex(code: string): number {
    return this.#serviceByCode.get(code) ?? -1;
  }

  /** Every spelling that is understood, for advice on a slip of the pen. */
  get unitNames(): Iterable<string> {
    return this.#unitByName.keys();
  }
}
