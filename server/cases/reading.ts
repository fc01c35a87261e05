import { computeIndicators, dayOf, INDICATORS, monthOf, parseMoment, shownText, USUAL_READINGS } from '@kaocheng/casework';
import { addDays, dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { badField } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import { catalogueOf } from '../services/index.ts';
import type { CaseFigures, CasePage, CasesQuery, FiguresQuery } from './contract.ts';
import { monthsBetween } from './drill.ts';
import { listCases } from './list.ts';
import { unitsOf } from './scope.ts';
import { cellsOf } from './sums.ts';

/** An instant as seconds of the Chinese wall clock. */
const wallClock = (instant: string): number => Math.floor(Date.parse(instant) / 1000) + 8 * 3600;

export async function listSeen(house: House, seen: Units, query: CasesQuery): Promise<CasePage> {
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
  const today = dayAt(house.now());
  const months = monthsBetween(fromMonth, toMonth);
  const span = { from: monthOf(months.start), to: monthOf(months.end) - 1, asOf: dayOf(parseMoment(today)) };
  const cells = await cellsOf(house.db, new Map(units.map(({ id }, index) => [id, index])), span, serviceId);
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
