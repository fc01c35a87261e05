import { readDemo, readRegulation } from '@kaocheng/regulations';
import { readTable } from '@kaocheng/tables';
import { type Assessment, advance, createAssessment, nextStage, type Stage } from '../assessments/index.ts';
import { publish } from '../assessments/test-setting.ts';
import { type FactState, recordFacts } from '../facts/index.ts';
import { SYSTEM } from '../http/frame.ts';
import { type TestApp, testApp } from '../testing/app.ts';

/** One of the demo's places in a store of its own: its units under their short names, its regulation, an open assessment without facts. */
export interface DemoSetting extends TestApp {
  readonly authority: number;
  readonly assessment: Assessment;
  readonly unitIds: ReadonlyMap<string, number>;
  readonly demo: { readonly units: string; readonly facts: string; readonly regulation: string };
  unit(short: string): number;
  /** Records the demo's facts of these units (all where left out), as of so far reviewed. */
  record(state: FactState, wanted?: (unit: string, fact: string) => boolean): Promise<void>;
  moveTo(stage: Stage): Promise<void>;
}

export async function demoSetting(key: string, year = 2026): Promise<DemoSetting> {
  const app = await testApp();
  return openDemo(app, key, year);
}

export async function openDemo(app: TestApp, key: string, year = 2026, known?: Pick<DemoSetting, 'authority' | 'unitIds'>): Promise<DemoSetting> {
  const { house } = app;
  const demo = { ...readDemo(key), regulation: readRegulation(key) };
  const regulationVersionId = known
    ? (await app.store.db.selectFrom('regulation_versions').select('id').executeTakeFirstOrThrow()).id
    : await publish(app, key);
  const authority = known?.authority ?? (await app.newUnit({ name: key, level: 'county' }));
  const unitIds = new Map(known?.unitIds ?? []);
  if (!known) {
    for (const [short = '', , kind = '', group = ''] of await cells('units.csv', demo.units)) {
      unitIds.set(short, await app.newUnit({ name: short, parentId: authority, kind, group }));
    }
  }
  let assessment = await createAssessment(house, SYSTEM, 'all', {
    title: `${key} ${year}`,
    regulationVersionId,
    authorityId: authority,
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    stages: [],
    units: [...unitIds.values()].map((unitId) => ({ unitId })),
    assignments: [],
  });
  const unit = (short: string): number => {
    const id = unitIds.get(short);
    if (id === undefined) throw new Error(`the demo has no unit ${short}`);
    return id;
  };
  return {
    ...app,
    authority,
    get assessment() {
      return assessment;
    },
    unitIds,
    demo,
    unit,
    async record(state, wanted = () => true) {
      const rows = (await cells('facts.csv', demo.facts))
        .filter(([short = '', fact = '']) => wanted(short, fact))
        .map(([short = '', fact = '', level = '', value = '', date = '', note = '']) => {
          const happenedOn = date === '' ? null : date.replace(/^2026/, String(year));
          return { unitId: unit(short), fact, level, value, happenedOn, note };
        });
      await recordFacts(house, SYSTEM, assessment.id, rows, { state, origin: 'form' });
    },
    async moveTo(stage) {
      while (assessment.stage !== stage) {
        const to = nextStage(assessment.stage);
        if (!to) throw new Error(`no stage ${stage}`);
        assessment = await advance(house, SYSTEM, 'all', assessment.id, { to, reason: '', version: assessment.version }, []);
      }
    },
  };
}

export async function cells(name: string, text: string): Promise<string[][]> {
  const { sheets } = await readTable({ name, bytes: new TextEncoder().encode(text) });
  return (sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}
