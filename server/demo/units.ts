import { readDemo } from '@kaocheng/regulations';
import { SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { createUnit, type UnitFields } from '../units/index.ts';
import { DEMO_PLACES, DEMO_YEAR, type DemoPlace } from './places.ts';
import { demoRows } from './rows.ts';

/** The units of the demo by place, under the short name that the demo facts use; '' is the authority itself. */
export type DemoUnits = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Neighbouring townships hold their markets in turn. */
const MARKETS = ['1、4、7', '2、5、8', '3、6、9', '一、四、七', '周三、周六'];

/** Makes the authorities and their units, as an administrator would. */
export async function makeUnits(house: House): Promise<DemoUnits> {
  const places = new Map<string, Map<string, number>>();
  for (const place of DEMO_PLACES) places.set(place.regulation, await makePlace(house, place));
  return places;
}

async function makePlace(house: House, { regulation, authority }: DemoPlace): Promise<Map<string, number>> {
  const make = async (fields: Pick<UnitFields, 'name' | 'level' | 'parentId'> & Partial<UnitFields>) =>
    (await createUnit(house, SYSTEM, 'all', { code: null, kind: '', group: '', activeFrom: `${DEMO_YEAR - 3}-01-01`, activeTo: null, ...fields })).id;
  const above = authority.below ? await make({ name: authority.below, level: 'city', parentId: null }) : null;
  const own = await make({ name: authority.name, level: authority.level, parentId: above });
  const units = new Map([['', own]]);
  for (const [short = '', name = '', kind = '', group = ''] of await demoRows(`${regulation}-units.csv`, readDemo(regulation).units)) {
    const marketDays = kind === '乡镇' ? (MARKETS[units.size % MARKETS.length] ?? '') : '';
    units.set(short, await make({ name, level: 'unit', parentId: own, kind, group, marketDays }));
  }
  return units;
}
