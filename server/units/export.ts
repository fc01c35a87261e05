import { writeWorkbook } from '@kaocheng/tables';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { LEVEL_NAMES, type Unit, type UnitsQuery } from './contract.ts';
import { unitColumns } from './import/template.ts';
import { listSeen } from './reading.ts';
import type { Register } from './register.ts';
import { readRegister } from './table.ts';

const MOST = 100_000;

/** The units that match as a workbook that can be imported again unchanged. Text cells are text: what looks like a formula is none. */
export async function exportUnits(house: House, seen: Units, query: UnitsQuery): Promise<Uint8Array> {
  const { items } = await listSeen(house, seen, { ...query, page: 1, size: MOST });
  const register = await readRegister(house.db);
  const parentOf = namer(register);
  const columns = [...unitColumns(), { key: 'mergedInto', header: '并入单位', width: 30 }];
  const rows = items.map((unit: Unit) => ({
    name: unit.name,
    code: unit.code,
    level: LEVEL_NAMES[unit.level],
    kind: unit.kind,
    group: unit.group,
    parent: parentOf(unit.parentId),
    activeFrom: unit.activeFrom,
    activeTo: unit.activeTo,
    marketDays: unit.marketDays,
    mergedInto: unit.mergedIntoName,
  }));
  return writeWorkbook({ sheets: [{ name: '单位', columns, rows, inputRows: rows.length + 100 }] });
}

/** A parent's name; its whole path where the name alone could mean another. */
function namer(register: Register): (id: number | null) => string | null {
  const times = new Map<string, number>();
  for (const { name } of register.units) times.set(name, (times.get(name) ?? 0) + 1);
  return (id) => {
    const unit = register.get(id);
    if (!unit) return null;
    return times.get(unit.name) === 1 ? unit.name : register.path(unit.id);
  };
}
