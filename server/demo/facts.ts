import { type FactDeclaration, openRegulation } from '@kaocheng/engine';
import { readDemo, readRegulation } from '@kaocheng/regulations';
import { proveFacts } from '../evidence/index.ts';
import {
  confirmFacts,
  type Fact,
  type FactContent,
  type FactSource,
  type FactState,
  putSelfReport,
  recordFacts,
  reviewFact,
  writingFacts,
} from '../facts/index.ts';
import { originOf } from '../feeding/index.ts';
import { type Actor, SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { DEMO_PEOPLE } from './people.ts';
import { scannedSheet } from './picture.ts';
import type { DemoPlace } from './places.ts';
import { demoRows } from './rows.ts';

type Row = FactContent & { readonly unitId: number };

/** What everybody has reported, judged and confirmed so far, as the demo's place says. @param fed cases say what the file would say of indicators */
export async function fillFacts(
  house: House,
  { regulation, units: states }: DemoPlace,
  assessmentId: number,
  units: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
  fed: boolean,
): Promise<void> {
  const declared = declarations(regulation);
  const sourceOf = (fact: string) => declared.get(fact)?.reportedBy ?? 'unit';
  const rows = (await demoRows(`${regulation}-facts.csv`, readDemo(regulation).facts)).flatMap(
    ([unit = '', fact = '', level = '', value = '', date = '', note = '']) => {
      const unitId = units.get(unit);
      return unitId === undefined ? [] : [{ unit, unitId, fact, level, value, happenedOn: date || null, note }];
    },
  );
  const by = (person: string): Actor => actorOf(`${regulation}-${person}`, people);
  const record = (who: Actor, chosen: readonly Row[], state: FactState) =>
    recordFacts(house, who, assessmentId, chosen.map(bare), { state, origin: 'form' });
  const of = (source: FactSource) => rows.filter((row) => sourceOf(row.fact) === source && !states.late.includes(row.unit));

  const drafts = of('unit').filter(({ unit }) => states.filling.includes(unit));
  const handedIn = of('unit').filter(({ unit }) => !states.filling.includes(unit));
  await record(by('clerk'), drafts, 'draft');
  const recorded = await record(by('clerk'), handedIn, 'submitted');
  const toProve = recorded.filter(({ fact }) => declared.get(fact)?.evidence === 'required');
  await proveMost(house, by('clerk'), assessmentId, toProve, units.get(states.waiting[0] ?? ''));
  await reportAll(house, assessmentId, { units, states, by: by('clerk') });
  if (!states.marked) return;
  const unjudged = ({ unit, fact }: (typeof rows)[number]) => states.unjudged.units.includes(unit) && states.unjudged.facts.includes(fact);
  await record(SYSTEM, fed ? of('system').filter(({ fact }) => comesFromOutside(declared.get(fact))) : of('system'), 'confirmed');
  await record(by('inspector'), of('inspector'), 'confirmed');
  const judged = of('assessor').filter((row) => !unjudged(row));
  await record(by('assessor'), judged, 'confirmed');
  await review(house, by('assessor'), assessmentId, recorded, { units, states });
}

const comesFromOutside = (fact: FactDeclaration | undefined): boolean => fact === undefined || originOf(fact).from === 'outside';

const bare = ({ unitId, fact, level, value, happenedOn, note }: Row): Row => ({ unitId, fact, level, value, happenedOn, note });

/** What the regulation says of each fact. */
function declarations(key: string): ReadonlyMap<string, FactDeclaration> {
  const { regulation } = openRegulation(readRegulation(key));
  return new Map((regulation?.facts ?? []).map((fact) => [fact.name, fact] as const));
}

/** Most have handed in their proof; the first of those whose facts wait has not. */
async function proveMost(house: House, clerk: Actor, assessmentId: number, facts: readonly Fact[], bare: number | undefined): Promise<void> {
  if (facts.length === 0) return;
  const proven = facts.filter(({ unitId }) => unitId !== bare);
  await proveFacts(house, assessmentId, clerk, { name: '佐证材料（演示扫描件）.png', content: scannedSheet(), facts: proven });
}

function actorOf(login: string, people: ReadonlyMap<string, number>): Actor {
  const person = DEMO_PEOPLE.find((one) => one.login === login);
  return person ? { ...SYSTEM, accountId: people.get(login) ?? null, name: person.name } : SYSTEM;
}

interface Matter {
  readonly units: ReadonlyMap<string, number>;
  readonly states: DemoPlace['units'];
}

/** Each unit's own report: handed in, or begun. */
async function reportAll(house: House, assessmentId: number, { units, states, by }: Matter & { readonly by: Actor }): Promise<void> {
  for (const [unit, unitId] of units) {
    if (unit === '' || states.late.includes(unit)) continue;
    const at = house.now();
    const filling = states.filling.includes(unit);
    const text = filling
      ? '自查情况（草稿）：已对照细则逐条核对，佐证材料正在整理。'
      : '对照细则逐条自查，所报数据与台账一致，佐证材料齐全。不足之处：窗口人员轮换较频繁，下一步加强业务培训。';
    const submitted = { state: 'submitted' as const, submittedBy: by.accountId, submittedAt: at };
    await putSelfReport(house.db, { assessmentId, unitId, version: 0 }, filling ? { text } : { text, ...submitted }, at);
  }
}

/** An assessor has been through most of what was handed in. */
async function review(house: House, assessor: Actor, assessmentId: number, facts: readonly Fact[], { units, states }: Matter): Promise<void> {
  const waiting = new Set(states.waiting.map((unit) => units.get(unit)));
  await writingFacts(house, assessmentId, async ({ tx, at }) => {
    const returned = new Set<number>();
    for (const { unit, fact, reason } of states.returned) {
      const found = facts.find((one) => one.unitId === units.get(unit) && one.fact === fact);
      if (!found) throw new Error(`the demo has no "${fact}" of ${unit}`);
      await reviewFact(tx, assessor, at, assessmentId, found, { kind: 'return', reason });
      returned.add(found.id);
    }
    const clear = facts.filter(({ id, unitId }) => !returned.has(id) && !waiting.has(unitId));
    await confirmFacts(tx, assessor, at, assessmentId, clear);
  });
}
