import { at, isMissing, possiblePoints, toNumber, type Unit } from '@kaocheng/engine';
import type { Assessment } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { Heat } from './contract.ts';
import { type Evaluated, evaluated } from './evaluation.ts';
import { placesOf } from './place.ts';
import { isTheirs, sightOf } from './sight.ts';
import type { View } from './views.ts';

const NOT_FOR_IT = -1;

/** Every unit that is the caller's to see × every rule, as whole percent: 3,000 × 40 stay under half a megabyte. */
export async function heatOf(house: House, assessment: Assessment, units: Units, view: View): Promise<Heat> {
  const main = await evaluated(house, assessment, view);
  const sight = await sightOf(house, assessment, main, units);
  const places = placesOf(main);
  const rows = places.flatMap(({ unitId }, row) => (isTheirs(sight, unitId) ? [row] : []));
  const columns = columnsOf(main);
  return {
    columns: columns.map(({ cell: _, ...column }) => column),
    units: rows.flatMap((row) => {
      const place = places[row];
      return place ? [{ unitId: place.unitId, name: place.name, pool: place.pool }] : [];
    }),
    cells: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

type HeatColumn = Heat['columns'][number] & { readonly cell: (row: number) => number | null };

function columnsOf({ book: { program }, assessed: { scores } }: Evaluated): HeatColumn[] {
  const natures = new Map(program.regulation.parts.map(({ name, nature }) => [name, nature] as const));
  return program.regulation.rules.flatMap((rule): HeatColumn[] => {
    const result = scores.rules.get(rule.id);
    if (!result) return [];
    const { points, applies, notApplicable } = result;
    const most = scores.units.reduce((size, _, row) => Math.max(size, isMissing(points, row) ? 0 : Math.abs(toNumber(at(points, row)))), 0);
    const limit = limits((unit) => {
      const { lowest, highest } = possiblePoints(program, rule.id, unit);
      const end = highest && highest.num > 0n ? highest : lowest;
      return end ? Math.abs(toNumber(end)) : 0;
    });
    const bounded = scores.units.some((unit, row) => (applies?.[row] ?? 1) === 1 && limit(unit) > 0);
    const cell = (row: number): number | null => {
      const unit = scores.units[row];
      if (!unit || (applies && !applies[row]) || notApplicable?.[row]) return NOT_FOR_IT;
      if (isMissing(points, row)) return null;
      const whole = limit(unit) || most;
      return whole === 0 ? 0 : Math.max(0, Math.min(100, Math.round((Math.abs(toNumber(at(points, row))) / whole) * 100)));
    };
    const of = rule.full ? 'full' : bounded ? 'cap' : 'most';
    return [{ rule: rule.id, clause: rule.clause, name: rule.name, part: rule.part, nature: natures.get(rule.part) ?? 'base', of, cell }];
  });
}

/** The limit is the same for all units of one kind and group. */
function limits(of: (unit: Unit) => number): (unit: Unit) => number {
  const known = new Map<string, number>();
  return (unit) => {
    const key = `${unit.kind}\n${unit.group}`;
    const limit = known.get(key) ?? of(unit);
    known.set(key, limit);
    return limit;
  };
}
