import {
  CaseClock,
  type CaseUnit,
  Catalogue,
  Cells,
  caseReader,
  complaintReader,
  type Day,
  dayOf,
  NONE,
  type Rejected,
  ratingReader,
  type Service,
  SignWatch,
  type Suspicion,
  serviceReader,
  unitReader,
  usualClock,
} from '@kaocheng/casework';
import { type CaseFiles, readInto } from './case-files.ts';
import { error, type Report } from './findings.ts';

/** What the files of a folder came to. */
export interface CaseRun {
  readonly catalogue: Catalogue;
  readonly cells: Cells;
  readonly cases: { readonly rows: number; readonly good: number };
  readonly ratings: number;
  /** First and last day of acceptance; NONE without cases. */
  readonly first: Day;
  readonly last: Day;
  readonly suspicions: (asOf: Day) => readonly Suspicion[];
  readonly findings: readonly Report[];
}

export interface CaseRunOptions {
  readonly signs: boolean;
  readonly onRejected?: ((rejected: Rejected, header: readonly string[]) => void) | undefined;
  readonly progress?: ((bytes: number) => void) | undefined;
}

/** Reads units and services, then streams cases, ratings and complaints into sums. */
export async function runCases(files: CaseFiles, options: CaseRunOptions): Promise<CaseRun> {
  const findings: Report[] = [];
  const catalogue = await readCatalogue(files, findings);
  const settings = usualClock();
  const clock = new CaseClock(catalogue, settings);
  const cells = new Cells();
  const watch = options.signs ? new SignWatch(catalogue, settings) : undefined;
  const seen = { first: Number.POSITIVE_INFINITY, last: NONE, provisional: 0, ratings: 0 };
  const cases = caseReader(
    catalogue,
    (row) => {
      const reading = clock.read(row);
      cells.addCase(row, reading);
      watch?.see(row, reading);
      if (row.accepted < seen.first) seen.first = row.accepted;
      if (row.accepted > seen.last) seen.last = row.accepted;
      if (reading.provisional) seen.provisional++;
    },
    {
      secret: options.signs ? Math.floor(Math.random() * 0x7fffffff) + 1 : 0,
      onRejected: (rejected) => options.onRejected?.(rejected, cases.layout?.header ?? []),
    },
  );
  if (files.cases) findings.push(...(await readInto(cases, files.cases, options.progress)));
  if (files.ratings) {
    const reader = ratingReader(
      catalogue,
      (rating) => {
        cells.addRating(rating);
        watch?.seeRating(rating);
        seen.ratings++;
      },
      { texts: options.signs },
    );
    findings.push(...(await readInto(reader, files.ratings, options.progress)));
  }
  if (files.complaints) {
    const reader = complaintReader(catalogue, (complaint) => cells.addComplaint(complaint));
    findings.push(...(await readInto(reader, files.complaints)));
  }
  if (seen.provisional > 0) findings.push(provisional(seen.provisional));
  return {
    catalogue,
    cells,
    cases: { rows: cases.rows, good: cases.good },
    ratings: seen.ratings,
    first: seen.last === NONE ? NONE : dayOf(seen.first),
    last: seen.last === NONE ? NONE : dayOf(seen.last),
    suspicions: (asOf) => watch?.finish(asOf) ?? [],
    findings,
  };
}

async function readCatalogue(files: CaseFiles, findings: Report[]): Promise<Catalogue> {
  const units: CaseUnit[] = [];
  const services: Service[] = [];
  const unitsFile = unitReader((unit) => units.push(unit));
  const servicesFile = serviceReader((service) => services.push(service));
  if (files.units) findings.push(...(await readInto(unitsFile, files.units)));
  if (files.services) findings.push(...(await readInto(servicesFile, files.services)));
  else {
    const message = '没有事项目录（services.csv 或 事项.xlsx）：到期只能按办件表里写的算，承诺时限缩短率、入驻率等无法计算';
    findings.push({ severity: 'warning', code: 'no-services', message });
  }
  const catalogue = new Catalogue({ units, services });
  for (const name of new Set(services.map(({ unit }) => unit))) {
    if (catalogue.unitIndex(name) < 0) findings.push(error('unknown-unit', `事项目录里的单位"${name}"不在单位表里`, { file: files.services }));
  }
  return catalogue;
}

const provisional = (cases: number): Report => ({
  severity: 'note',
  code: 'provisional',
  message: `${cases} 件的时限涉及还没有公布放假安排的日子，暂按周一至周五上班计算，公布后会变`,
});
