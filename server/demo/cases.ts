import { Readable } from 'node:stream';
import { dayOf, parseMoment, type SampleFile, sampleCases } from '@kaocheng/casework';
import { type Kind, queueFile, runImport } from '../cases/index.ts';
import { feedAll } from '../feeding/index.ts';
import { dayAt } from '../http/days.ts';
import { SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { importServices } from '../services/index.ts';
import { DEMO_YEAR } from './places.ts';

/** The year that the demo plays in has come this far at least, whatever day it is. */
const EARLIEST = `${DEMO_YEAR}-11-10`;
const LATEST = `${DEMO_YEAR}-12-31`;
const SEED = 1;

const FILES: readonly (readonly [SampleFile, Kind, string])[] = [
  ['cases.csv', 'cases', '办件.csv'],
  ['ratings.csv', 'ratings', '好差评.csv'],
  ['complaints.csv', 'complaints', '投诉.csv'],
];

export interface DemoCases {
  /** Made up, for the county of the Jiange regulation, in the year so far. */
  readonly cases: number;
  /** Whether they come in while the server runs, like any other import, or are there at once. */
  readonly later: boolean;
}

/** Brings services, cases, ratings and complaints of a county in as its exports would come; they feed its assessment. */
export async function fillCases(house: House, countyId: number, units: readonly number[], { cases, later }: DemoCases): Promise<void> {
  const today = dayAt(house.now());
  const until = dayOf(parseMoment(today < EARLIEST ? EARLIEST : today > LATEST ? LATEST : today));
  const files = new Map<SampleFile, Buffer[]>();
  for (const { file, text } of sampleCases({ cases, seed: SEED, year: DEMO_YEAR, until }))
    files.set(file, [...(files.get(file) ?? []), Buffer.from(text)]);
  const partsOf = (file: SampleFile): Buffer[] => files.get(file) ?? [];
  await importServices(house, [], SYSTEM, new Set(units), { name: '事项目录.csv', bytes: Buffer.concat(partsOf('services.csv')) });
  for (const [file, kind, name] of FILES) {
    const id = await queueFile(house, SYSTEM, { unitId: countyId, name, origin: 'command', kind }, Readable.from(partsOf(file)));
    if (!later) await runImport(house, id);
  }
  if (!later) await feedAll(house);
}
