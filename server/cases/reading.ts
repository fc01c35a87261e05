import { Cells, computeIndicators, dayOf, INDICATORS, monthOf, NONE, parseMoment, shownText, USUAL_READINGS } from '@kaocheng/casework';
import { addDays, dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Page } from '../http/paging.ts';
import { badField } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { catalogueOf } from '../services/index.ts';
import { readUnits, unitTree } from '../units/index.ts';
import type { CaseFigures, CaseItem, CasesQuery, FiguresQuery } from './contract.ts';
import { monthsBetween } from './drill.ts';
import { listCases, readOpen, readSums } from './table.ts';

/** The ids in scope: of a unit and all below it, or of all. */
async function unitsOf(house: House, seen: Units, under: number | undefined): Promise<number[]> {
  const all = under === undefined ? (await readUnits(house.db)).map(({ id }) => id) : [...(await unitTree(house.db))(under)];
  return all.filter((id) => mayTouch(seen, id));
}

/** An instant as seconds of the Chinese wall clock. */
const wallClock = (instant: string): number => Math.floor(Date.parse(instant) / 1000) + 8 * 3600;

export async function listSeen(house: House, seen: Units, query: CasesQuery): Promise<Page<CaseItem>> {
  const { indicator, fromMonth, toMonth, from, to } = query;
  if (indicator && !(fromMonth && toMonth)) throw badField('fromMonth', '按指标查看办件时，请写明起止月份');
  return listCases(
    house.db,
    {
      units: await unitsOf(house, seen, query.under),
      now: wallClock(house.now()),
      months: fromMonth && toMonth ? monthsBetween(fromMonth, toMonth) : undefined,
      accepted: { from: from ? parseMoment(from) : undefined, before: to ? parseMoment(addDays(to, 1)) : undefined },
    },
    query,
  );
}

/** Every indicator of the units in scope, from the sums that are kept: nothing is counted anew. */
export async function figuresSeen(house: House, seen: Units, { under, serviceId, fromMonth, toMonth }: FiguresQuery): Promise<CaseFigures> {
  if (toMonth < fromMonth) throw badField('toMonth', '止月不能早于起月');
  const ids = await unitsOf(house, seen, under);
  const { catalogue, units } = await catalogueOf(house.db, new Set(ids));
  const places = new Map(units.map(({ id }, index) => [id, index]));
  const today = dayAt(house.now());
  const months = monthsBetween(fromMonth, toMonth);
  const span = { from: monthOf(months.start), to: monthOf(months.end) - 1, asOf: dayOf(parseMoment(today)) };
  const cells = new Cells();
  const sums = await readSums(house.db, ids, span.from, span.to, serviceId);
  const open = await readOpen(house.db, ids, dayOf(months.start), Math.min(span.asOf, dayOf(months.end) - 1), serviceId);
  const at = (unitId: number): number => places.get(unitId) ?? NONE;
  cells.addCells(
    sums.map(({ unitId, sums: values }) => ({ unit: at(unitId), service: NONE, month: span.to, sums: values })),
    open.map(({ unit_id, due_day, count }) => ({ unit: at(unit_id), service: NONE, due: due_day, count })),
  );
  const { units: rows, all } = computeIndicators(catalogue, cells, span);
  return {
    asOf: today,
    indicators: INDICATORS.map((one) => ({
      name: one.name,
      formula: one.formula,
      source: one.source,
      reading: one.reading?.(USUAL_READINGS) ?? null,
    })),
    units: rows.flatMap(({ unit, figures }) => {
      const found = units[unit];
      return found ? [{ unitId: found.id, unitName: found.name, values: figures.map(shownText) }] : [];
    }),
    all: all.figures.map(shownText),
  };
}
