import { randomInt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type CaseReading, type CaseRow, caseReader, dayOf, type Mapping, parseMoment } from '@kaocheng/casework';
import { caseKey, type FileWatcher, type WatchedFile } from '../cases/index.ts';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { StoreError } from '../store/index.ts';
import { readUnits, unitTree } from '../units/index.ts';
import { FileYear } from './file-year.ts';
import { spoken } from './found.ts';
import { Gathering } from './gathering.ts';
import { jobsOf } from './jobs.ts';
import { keepSight } from './keep.ts';
import { placesOf } from './places.ts';
import { askForRun } from './runs-table.ts';

const CHUNK = 1 << 18;
const LARGEST_SECRET = 2 ** 47;
/** The signs looked for in files do not ask the clock. */
const NO_READING = {} as CaseReading;

/**
 * What only a file tells: the same applicant at two counters (两头受理). Applicants' numbers become marks under a secret drawn for this one
 * look and thrown away with it; nothing of them is stored. Looked at are the cases of this year and the last. Then the cases of the store are
 * to be looked over too, for the years that the file is about.
 */
export const watchFile: FileWatcher = async (house, file) => {
  const thisYear = Number(dayAt(house.now()).slice(0, 4));
  const years = file.kind === 'cases' ? await yearsLookedAt(house, file) : file.kind === 'ratings' ? [thisYear] : [];
  const place = placesOf(await readUnits(house.db)).get(file.unitId);
  if (place === undefined) return;
  for (const year of years) await askForRun(house.db, { unitId: place, year, why: 'import', askedBy: '导入办件' }, house.now());
  jobsOf(house).wake();
};

/** Where the look itself fails, the import does not: its rows are stored. Where the store is away, it goes on with the next start. */
async function yearsLookedAt(house: House, file: WatchedFile): Promise<readonly number[]> {
  try {
    return await lookAtFile(house, file);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    console.error('looking for applicants at two counters failed', error);
    return [Number(dayAt(house.now()).slice(0, 4))];
  }
}

/** @returns the years in which the cases of the file were accepted */
async function lookAtFile(house: House, file: WatchedFile): Promise<readonly number[]> {
  const today = dayAt(house.now());
  const thisYear = Number(today.slice(0, 4));
  const secret = randomInt(1, LARGEST_SECRET);
  const catalogue = spoken(file.catalogue);
  const years = new Map<number, FileYear>();
  await eachRow(file, secret, (row) => {
    const year = FileYear.of(row);
    let own = years.get(year);
    if (!own) {
      own = new FileYear(year, year >= thisYear - 1 ? catalogue : undefined);
      years.set(year, own);
    }
    own.see(row, NO_READING);
  });
  const scope = [...(await unitTree(house.db))(file.unitId)];
  for (const own of years.values()) if (own.knowsApplicants) await keep(house, file, secret, own, scope, dayOf(parseMoment(today)));
  return [...years.keys()];
}

/** Finds the cases of what was odd, and writes both down. */
async function keep(house: House, file: WatchedFile, secret: number, own: FileYear, units: readonly number[], asOf: number): Promise<void> {
  const gathering = new Gathering(own.suspicions(asOf));
  if (gathering.units.length > 0) {
    await eachRow(file, secret, (row) => {
      if (FileYear.of(row) === own.year) gathering.seeAnywhere(row, NO_READING, () => caseKey(row));
    });
  }
  const found = gathering.found(file.catalogue, own.year, own.span);
  const { year } = own;
  const numberOf = new Map(file.catalogue.units.map(({ id }, index) => [id, index] as const));
  await house.store.transaction((tx) =>
    keepSight(tx, { units, year, found, covers: (kept) => own.refutes(kept, numberOf.get(kept.unit_id) ?? -1), place: file.unitId }, house.now()),
  );
}

async function eachRow({ path, mapping, catalogue }: WatchedFile, secret: number, visit: (row: CaseRow) => void): Promise<void> {
  const reader = caseReader(catalogue.catalogue, visit, {
    keep: 0,
    duplicates: false,
    secret,
    ...(mapping && { mapping: mapping as Mapping<'cases'> }),
  });
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) reader.push(chunk as Uint8Array);
  reader.end();
}
