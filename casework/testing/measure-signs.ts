import { CaseClock, usualClock } from '../clock/case-clock.ts';
import { dayFrom } from '../moment.ts';
import { caseReader } from '../reading/case-reader.ts';
import { ratingReader } from '../reading/event-reader.ts';
import type { SampleOptions } from '../sample/generate.ts';
import { SIGNS, SignWatch } from '../signs/register.ts';
import { feed, sampleInMemory } from './sample-files.ts';

/** How a sign did on generated cases whose key is known. */
export interface SignScore {
  readonly sign: string;
  readonly suspicions: number;
  /** Suspicions at least half of whose cases are in the key. */
  readonly justified: number;
  /** False cases in the key, and those of them that a suspicion covers. */
  readonly frauds: number;
  readonly found: number;
  /** Honest cases or ratings, and those of them that a suspicion covers. */
  readonly honest: number;
  readonly alarms: number;
}

const SECRET = 20_260_105;

/** Looks twice: once to raise the suspicions, once to see which cases each of them covers. */
export function measureSigns(options: SampleOptions): readonly SignScore[] {
  const { files, catalogue, frauds } = sampleInMemory(options);
  const settings = usualClock();
  const clock = new CaseClock(catalogue, settings);
  const watch = new SignWatch(catalogue, settings);
  const cases = (visit: Parameters<typeof caseReader>[1]) => feed(caseReader(catalogue, visit, { secret: SECRET }), files.get('cases.csv'));
  const ratings = (visit: Parameters<typeof ratingReader>[1]) => feed(ratingReader(catalogue, visit, { texts: true }), files.get('ratings.csv'));
  cases((row) => watch.see(row, clock.read(row)));
  ratings((rating) => watch.seeRating(rating));
  const suspicions = watch.finish(dayFrom(options.year ?? 2026, 12, 31));
  const hits = suspicions.map(() => ({ all: 0, false: 0 }));
  const scores = new Map(SIGNS.map(({ id }) => [id, { found: 0, alarms: 0, honest: 0 }]));
  const note = (id: string, isFraud: boolean, covering: readonly number[]) => {
    const score = scores.get(id);
    if (!score) return;
    if (!isFraud) score.honest++;
    if (covering.length > 0) score[isFraud ? 'found' : 'alarms']++;
    for (const index of covering) {
      const hit = hits[index];
      if (hit) hit.all++;
      if (hit && isFraud) hit.false++;
    }
  };
  const bySign = SIGNS.map(({ id }) => ({
    id,
    own: suspicions.flatMap((suspicion, index) => (suspicion.sign === id ? [{ suspicion, index }] : [])),
  }));
  cases((row) => {
    const reading = clock.read(row);
    for (const { id, own } of bySign) {
      if (id === 'one-source') continue;
      note(
        id,
        frauds.get(id)?.has(row.number) === true,
        own.flatMap(({ suspicion, index }) => (suspicion.covers(row, reading) ? [index] : [])),
      );
    }
  });
  const own = bySign.find(({ id }) => id === 'one-source')?.own ?? [];
  ratings((rating) =>
    note(
      'one-source',
      frauds.get('one-source')?.has(rating.number) === true,
      own.flatMap(({ suspicion, index }) => (suspicion.coversRating(rating) ? [index] : [])),
    ),
  );
  return SIGNS.map(({ id }) => {
    const indices = suspicions.flatMap(({ sign }, index) => (sign === id ? [index] : []));
    const justified = indices.filter((index) => 2 * (hits[index]?.false ?? 0) >= (hits[index]?.all ?? 1)).length;
    return {
      sign: id,
      suspicions: indices.length,
      justified,
      frauds: frauds.get(id)?.size ?? 0,
      ...(scores.get(id) ?? { found: 0, honest: 0, alarms: 0 }),
    };
  });
}
