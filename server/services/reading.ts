import { Cells, computeIndicators, dayOf, INDICATORS, monthOf, parseMoment, shownText } from '@kaocheng/casework';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Page } from '../http/paging.ts';
import { Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { unitTree } from '../units/index.ts';
import { catalogueOf } from './catalogue.ts';
import type { Service, ServiceFigures, ServicesQuery } from './contract.ts';
import { findService, listServices } from './table.ts';

/** The services that match, of those the caller may see. */
export async function listSeen(house: House, seen: Units, query: ServicesQuery): Promise<Page<Service>> {
  const under = query.under === undefined ? undefined : (await unitTree(house.db))(query.under);
  return listServices(house.db, { seen, under, today: dayAt(house.now()) }, query);
}

/** A service the caller may see; one of another's unit is not found, like one that does not exist. */
export async function serviceSeen(house: House, seen: Units, id: number): Promise<Service> {
  const service = await findService(house.db, id);
  if (!service || !mayTouch(seen, service.unitId)) throw new Problem('not-found', '没有这个事项，或不在您的权限范围内');
  return service;
}

const SHOWN = INDICATORS.filter(({ source }) => source === '事项目录');

/** The indicators that the catalogue itself gives, today. */
export async function figuresSeen(house: House, seen: Units, under: number | undefined): Promise<ServiceFigures> {
  const below = under === undefined ? undefined : new Set((await unitTree(house.db))(under));
  const scope = below === undefined ? seen : new Set([...below].filter((id) => mayTouch(seen, id)));
  const { catalogue, units } = await catalogueOf(house.db, scope);
  const asOf = dayAt(house.now());
  const moment = parseMoment(asOf);
  const { units: rows, all } = computeIndicators(catalogue, new Cells(), { from: monthOf(moment), to: monthOf(moment), asOf: dayOf(moment) });
  const values = (figures: (typeof all)['figures']) =>
    SHOWN.map((indicator) => {
      const figure = figures.find((one) => one.indicator === indicator);
      return figure ? shownText(figure) : '—';
    });
  return {
    asOf,
    indicators: SHOWN.map(({ name, formula }) => ({ name, formula })),
    units: rows.flatMap(({ unit, figures }) => {
      const found = units[unit];
      return found ? [{ unitId: found.id, unitName: found.name, values: values(figures) }] : [];
    }),
    all: values(all.figures),
  };
}
