import type { AskedFact, DescribedRegulation } from '@kaocheng/engine';
import { assessmentSeen, type Participant } from '../assessments/index.ts';
import { accessTo, asking, clausesOf, type Fact, factBook, factsOf, handsOf, namesOf } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { openVersion } from '../regulations/index.ts';
import type { Judgement, Sheet, SheetQuery } from './contract-judgements.ts';
import { isJudged, isPanel, wantedLevels } from './judgeable.ts';
import { type GivenFact, givenFacts } from './judged-table.ts';
import { seatAnswer, seatOf } from './seat.ts';
import { mayOf } from './stage.ts';

/** One unit with what is judged of it, and what of that is still open. */
interface Line {
  readonly unit: Participant;
  readonly asked: readonly AskedFact[];
  readonly open: number;
}

/** The sheet of one assessor: units × everything that is theirs to judge. */
export async function sheetOf(house: House, actor: Actor, held: Units, assessmentId: number, query: SheetQuery): Promise<Sheet> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  const seat = await seatOf(house, actor, assessment, held);
  const ids = [...seat.units.keys()];
  const [book, given, hands, version] = await Promise.all([
    factBook(house, assessment),
    givenFacts(house.db, assessmentId, ids, actor.accountId),
    handsOf(house, actor),
    openVersion(house, assessment.regulation.versionId),
  ]);
  const judgedOf = judgedBy(asking(book));
  const done = new Map(given.map((one) => [`${one.unitId} ${one.fact}`, one] as const));
  const lines = [...seat.units.values()].map((unit): Line => {
    const asked = judgedOf(unit);
    return { unit, asked, open: asked.filter((fact) => !isGiven(fact, done.get(`${unit.unitId} ${fact.name}`))).length };
  });
  const shown = lines.filter((line) => matches(line, query));
  const page = shown.slice((query.page - 1) * query.size, query.page * query.size);
  const records = await recordsOf(house, actor, assessmentId, page);
  const { stage } = assessment;
  const [first] = ids;
  const may = mayOf(assessment, seat.why === 'reader');
  const judge = may.decide && first !== undefined && accessTo('assessor', stage, hands, first) === 'write';
  return {
    items: page.map(({ unit, asked }) => ({
      unitId: unit.unitId,
      name: unit.name,
      kind: unit.kind,
      group: unit.group,
      cells: asked.map((fact) => ({
        fact: fact.name,
        least: fact.least,
        most: fact.most,
        mayNotApply: fact.mayNotApply,
        given: isGiven(fact, done.get(`${unit.unitId} ${fact.name}`)),
        records: records.get(`${unit.unitId} ${fact.name}`) ?? [],
      })),
    })),
    total: shown.length,
    page: query.page,
    size: query.size,
    seat: seatAnswer(seat),
    columns: columnsOf(page, version?.describe()),
    kinds: [...new Set(lines.map(({ unit }) => unit.kind))],
    groups: [...new Set(lines.map(({ unit }) => unit.group))].filter(Boolean),
    asked: lines.reduce((sum, { asked }) => sum + asked.length, 0),
    given: lines.reduce((sum, { asked, open }) => sum + asked.length - open, 0),
    openUnits: lines.filter(({ open }) => open > 0).length,
    may: { judge, why: judge ? '' : may.why },
  };
}

/** The same list for units that are asked the same. */
function judgedBy(askedOf: (unit: Participant) => readonly AskedFact[]): (unit: Participant) => readonly AskedFact[] {
  const known = new Map<readonly AskedFact[], readonly AskedFact[]>();
  return (unit) => {
    const all = askedOf(unit);
    const judged = known.get(all) ?? all.filter(isJudged);
    known.set(all, judged);
    return judged;
  };
}

/** Of a panel everybody owes their own; of anything else it does not matter who gave it. */
const isGiven = (fact: AskedFact, given: GivenFact | undefined): boolean =>
  given !== undefined && (isPanel(fact) ? given.mine > 0 : given.levels >= wantedLevels(fact));

function matches({ unit, open }: Line, { search, kind, group, open: onlyOpen }: SheetQuery): boolean {
  if (search && !unit.name.toLowerCase().includes(search.toLowerCase())) return false;
  if (kind !== undefined && unit.kind !== kind) return false;
  if (group !== undefined && unit.group !== group) return false;
  return !onlyOpen || open > 0;
}

async function recordsOf(house: House, actor: Actor, assessmentId: number, page: readonly Line[]): Promise<Map<string, Judgement[]>> {
  const facts = [...new Set(page.flatMap(({ asked }) => asked.map(({ name }) => name)))];
  const units = page.map(({ unit }) => unit.unitId);
  const found = facts.length === 0 ? [] : await factsOf(house.db, assessmentId, { units, facts, sources: ['assessor'], states: ['confirmed'] });
  const names = await namesOf(
    house.db,
    found.map(({ reportedBy }) => reportedBy),
  );
  const byCell = new Map<string, Judgement[]>();
  for (const fact of found) {
    const key = `${fact.unitId} ${fact.fact}`;
    byCell.set(key, [...(byCell.get(key) ?? []), judgementOf(fact, actor, names)]);
  }
  return byCell;
}

export const judgementOf = (fact: Fact, { accountId }: Actor, names: ReadonlyMap<number, string>): Judgement => ({
  id: fact.id,
  level: fact.level,
  value: fact.value,
  note: fact.note,
  byName: fact.reportedBy === null ? null : (names.get(fact.reportedBy) ?? null),
  mine: accountId !== null && fact.reportedBy === accountId,
  at: fact.reportedAt,
  version: fact.version,
});

/** Everything judged of one of the units on the page, in the order of the regulation. */
function columnsOf(page: readonly Line[], description: DescribedRegulation | undefined): Sheet['columns'] {
  const facts = new Map<string, { fact: AskedFact; unit: Participant }>();
  for (const { asked, unit } of page) for (const fact of asked) if (!facts.has(fact.name)) facts.set(fact.name, { fact, unit });
  const order = new Map(description?.facts.map(({ name }, index) => [name, index] as const));
  return [...facts.values()]
    .sort((one, other) => (order.get(one.fact.name) ?? 0) - (order.get(other.fact.name) ?? 0))
    .map(({ fact, unit }) => {
      const [clause] = description ? clausesOf(description, [fact], unit) : [];
      return {
        fact: fact.name,
        clause: clause?.number ?? '',
        title: clause?.title ?? '',
        markdown: clause?.markdown ?? '',
        lines: clause?.rules.flatMap(({ lines }) => lines) ?? [],
        kind: fact.kind,
        unitOfMeasure: fact.unitOfMeasure,
        percent: fact.percent,
        levels: [...fact.levels],
        panel: isPanel(fact),
        note: fact.note,
      };
    });
}
