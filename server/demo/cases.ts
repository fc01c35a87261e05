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

/** The files of the county's exports: of the year as far as it has come. @param now an instant */
export function demoFiles(cases: number, now: string): ReadonlyMap<SampleFile, Buffer> {
  const today = dayAt(now);
  const until = dayOf(parseMoment(today < EARLIEST ? EARLIEST : today > LATEST ? LATEST : today));
  const parts = new Map<SampleFile, Buffer[]>();
  for (const { file, text } of sampleCases({ cases, seed: SEED, year: DEMO_YEAR, until })) {
    const before = parts.get(file);
    if (before) before.push(Buffer.from(text));
    else parts.set(file, [Buffer.from(text)]);
  }
  return new Map([...parts].map(([file, own]) => [file, Buffer.concat(own)]));
}

/** Brings services, cases, ratings and complaints of a county in as its exports would come; they feed its assessment. */
export async function fillCases(house: House, countyId: number, units: readonly number[], { cases, later }: DemoCases): Promise<void> {
  const files = demoFiles(cases, house.now());
  const bytesOf = (file: SampleFile): Buffer => files.get(file) ?? Buffer.alloc(0);
  await importServices(house, [], SYSTEM, new Set(units), { name: '事项目录.csv', bytes: bytesOf('services.csv') });
  for (const [file, kind, name] of FILES) {
    const id = await queueFile(house, SYSTEM, { unitId: countyId, name, origin: 'command', kind }, Readable.from([bytesOf(file)]));
    if (!later) await runImport(house, id);
  }
  if (!later) await feedAll(house);
}
