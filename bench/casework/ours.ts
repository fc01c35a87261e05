import { createReadStream } from 'node:fs';
import {
  CaseClock,
  type CaseUnit,
  Catalogue,
  Cells,
  caseReader,
  MEASURES,
  ratingReader,
  type Service,
  serviceReader,
  unitReader,
} from '@kaocheng/casework';

/** Sums by unit id and measure. */
export type Sums = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Reader {
  push(chunk: Uint8Array): void;
  end(): void;
}

async function feed(reader: Reader, file: string): Promise<void> {
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) reader.push(chunk as Uint8Array);
  reader.end();
}

/** Kaocheng: CSV to the sums of every unit, every row checked; the check for duplicates within the file may be left out. */
export async function ourSums(folder: string, asOf: number, duplicates: boolean): Promise<Sums> {
  const units: CaseUnit[] = [];
  const services: Service[] = [];
  await feed(
    unitReader((unit) => units.push(unit)),
    `${folder}/units.csv`,
  );
  await feed(
    serviceReader((service) => services.push(service)),
    `${folder}/services.csv`,
  );
  const catalogue = new Catalogue({ units, services });
  const clock = new CaseClock(catalogue);
  const cells = new Cells();
  await feed(
    caseReader(catalogue, (row) => cells.addCase(row, clock.read(row)), { duplicates }),
    `${folder}/cases.csv`,
  );
  await feed(
    ratingReader(catalogue, (rating) => cells.addRating(rating)),
    `${folder}/ratings.csv`,
  );
  const byUnit = cells.sums(asOf, 0, 12 * 200);
  return Object.fromEntries(
    [...byUnit].map(([unit, sums]) => [catalogue.units[unit]?.id ?? '', Object.fromEntries(MEASURES.map((key, index) => [key, sums[index] ?? 0]))]),
  );
}
