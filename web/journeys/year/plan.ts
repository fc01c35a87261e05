import { openRegulation } from '@kaocheng/engine';
import { readDemo, readRegulation } from '@kaocheng/regulations';
import { DEMO_PLACES, type DemoPlace } from '../../../server/demo/places.ts';
import { demoRows } from '../../../server/demo/rows.ts';
import type { FactSource } from '../../../server/facts/index.ts';

/** What a journey through a year plays with: some units of the demo, and what people type instead of the demo. */
export interface Plan {
  /** Id of a built-in regulation. */
  readonly regulation: string;
  /** Units by the short names of the demo. */
  readonly units: readonly string[];
  /** The clerk's unit: what the regulation asks of it is reported by hand. */
  readonly own: string;
  /** What the assessor judges of it by hand. */
  readonly judged: readonly string[];
  /** What others than the unit know before 自查. */
  readonly known: readonly string[];
}

export interface PlannedUnit {
  readonly short: string;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
}

/** One fact, as the demo's files and the engine have it. */
export interface Row {
  readonly unit: string;
  readonly fact: string;
  readonly level: string;
  readonly value: string;
  readonly date: string;
  readonly note: string;
}

export const row = (unit: string, fact: string, more: Partial<Row>): Row => ({ unit, fact, level: '', value: '', date: '', note: '', ...more });

export async function plannedUnits({ regulation, units }: Plan): Promise<PlannedUnit[]> {
  const rows = await demoRows('units.csv', readDemo(regulation).units);
  return rows.map(([short = '', name = '', kind = '', group = '']) => ({ short, name, kind, group })).filter(({ short }) => units.includes(short));
}

export async function plannedRows({ regulation, units }: Plan): Promise<Row[]> {
  const rows = await demoRows('facts.csv', readDemo(regulation).facts);
  return rows
    .map(([unit = '', fact = '', level = '', value = '', date = '', note = '']) => ({ unit, fact, level, value, date, note }))
    .filter(({ unit }) => units.includes(unit));
}

export function placeOf({ regulation }: Plan): DemoPlace {
  const place = DEMO_PLACES.find((one) => one.regulation === regulation);
  if (!place) throw new Error(`the demo has no place for ${regulation}`);
  return place;
}

/** Who answers for a fact, as the regulation says. */
export function reporterOf({ regulation: key }: Plan): (fact: string) => FactSource {
  const { regulation } = openRegulation(readRegulation(key));
  const declared = new Map((regulation?.facts ?? []).map(({ name, reportedBy }) => [name, reportedBy] as const));
  return (fact) => declared.get(fact) ?? 'unit';
}
