import { dayText, USUAL_READINGS } from '@kaocheng/casework';
import { type Assessment, assessmentSeen, type Participant, STAGES } from '../assessments/index.ts';
import { runningShare } from '../cases/index.ts';
import { FACT_ORIGINS, type Fact, factsOf, namesOf, STANDING_STATES } from '../facts/index.ts';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { behindFact } from './behind.ts';
import type { Feeding, FeedingCell, FeedingColumn, FeedingQuery, FeedingRecord } from './contract.ts';
import { takesFigures } from './feed.ts';
import { UNFIT } from './span.ts';
import { placeOf, type Wanted, type Worked, workOut } from './worked.ts';

type Row = Feeding['items'][number];

/** What the regulation wants from the system, a page of units: what was computed, what counts, and what a person recorded instead. */
export async function feedingSeen(house: House, seen: Units, assessmentId: number, query: FeedingQuery): Promise<Feeding> {
  const assessment = await assessmentSeen(house, seen, assessmentId);
  // Nothing is computed yet: which units, and which facts.
  const outline = await workOut(house, assessment, { only: new Set() });
  const units = unitsOf(outline, seen);
  const named = units.filter(({ name }) => !query.search || name.includes(query.search));
  const matching = query.only ? await narrowed(house, outline, named, query.only) : named;
  const { page, size } = query;
  const shown = matching.slice((page - 1) * size, page * size);
  const { worked, rows } = await rowsOf(house, assessment, shown);
  return {
    assessmentId,
    open: takesFigures(assessment),
    why: whyNot(worked),
    asOf: typeof worked.span === 'string' ? null : dayText(worked.span.asOf),
    importing: await runningShare(house.db),
    columns: columnsOf(outline, units, dayAt(house.now())),
    items: rows,
    total: matching.length,
    page,
    size,
  };
}

/** Every unit that the caller may see. */
export async function allRows(house: House, seen: Units, assessmentId: number): Promise<Row[]> {
  const assessment = await assessmentSeen(house, seen, assessmentId);
  return (await rowsOf(house, assessment, unitsOf(await workOut(house, assessment, { only: new Set() }), seen))).rows;
}

/** The units in scope, in the order in which they are listed everywhere. */
const unitsOf = ({ book }: Worked, seen: Units): Participant[] =>
  [...book.participants.values()]
    .filter(({ unitId }) => mayTouch(seen, unitId))
    .sort((one, other) => one.kind.localeCompare(other.kind, 'zh') || one.group.localeCompare(other.group, 'zh') || one.unitId - other.unitId);

const stands = ({ state }: Fact): boolean => STANDING_STATES.includes(state);

/** Units with a figure recorded by hand in place of a computed one; or without one that is wanted: an event that did not happen is not missing. */
async function narrowed(house: House, { assessment, wanted }: Worked, units: readonly Participant[], only: NonNullable<FeedingQuery['only']>) {
  const facts = await factsOf(house.db, assessment.id, { sources: ['system'], states: STANDING_STATES });
  const standing = new Set(facts.map(({ unitId, fact }) => placeOf(unitId, fact)));
  const byHand = new Set(facts.flatMap(({ unitId, fact, origin }) => (origin === 'cases' ? [] : [placeOf(unitId, fact)])));
  return units.filter((unit) =>
    wanted(unit).some(({ fact: { name, kind }, origin }) => {
      const place = placeOf(unit.unitId, name);
      return only === 'by-hand' ? origin.from !== 'outside' && byHand.has(place) : kind !== 'event' && !standing.has(place);
    }),
  );
}

async function rowsOf(house: House, assessment: Assessment, units: readonly Participant[]): Promise<{ worked: Worked; rows: Row[] }> {
  const ids = units.map(({ unitId }) => unitId);
  const worked = await workOut(house, assessment, { only: new Set(ids) });
  const facts = await factsOf(house.db, assessment.id, { units: ids, sources: ['system'] });
  const names = await namesOf(
    house.db,
    facts.map(({ reportedBy }) => reportedBy),
  );
  const recorded = new Map<string, Fact[]>();
  for (const fact of facts) {
    const place = placeOf(fact.unitId, fact.fact);
    const others = recorded.get(place);
    if (others) others.push(fact);
    else recorded.set(place, [fact]);
  }
  const computed = new Map(worked.rows.map((row) => [placeOf(row.unitId, row.fact), row]));
  const cellOf = (place: string, fact: string): FeedingCell => {
    const own = computed.get(place);
    const all = recorded.get(place) ?? [];
    const [before] = all.filter((one) => !stands(one) && one.origin !== 'cases').sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    return {
      fact,
      computed: own ? { value: own.value, note: own.note } : null,
      fault: worked.faults.get(place) ?? null,
      records: all.filter(stands).map((one) => shown(one, names)),
      setAside: before ? shown(before, names) : null,
    };
  };
  const rows = units.map((unit) => ({
    unitId: unit.unitId,
    unitName: unit.name,
    kind: unit.kind,
    group: unit.group,
    cells: worked.wanted(unit).map(({ fact: { name } }) => cellOf(placeOf(unit.unitId, name), name)),
  }));
  return { worked, rows };
}

/** What is wanted of any of the units, in the order of the regulation. */
function columnsOf({ wanted, book, assessment }: Worked, units: readonly Participant[], today: string): FeedingColumn[] {
  const found = new Map<string, Wanted>();
  for (const unit of units) for (const each of wanted(unit)) if (!found.has(each.fact.name)) found.set(each.fact.name, each);
  const ordered = book.program.regulation.facts.flatMap(({ name }) => found.get(name) ?? []);
  return ordered.map(({ fact, origin }) => {
    const indicator = origin.from === 'outside' ? undefined : origin.indicator;
    return {
      fact: fact.name,
      from: origin.from,
      formula: indicator?.formula ?? null,
      reading: indicator?.reading?.(USUAL_READINGS) ?? null,
      behind: origin.from === 'indicator' ? behindFact(fact.name, assessment, today) : null,
      kind: fact.kind,
      levels: [...fact.levels],
      unitOfMeasure: fact.unitOfMeasure,
      percent: fact.percent,
      range: fact.range,
      many: fact.many,
      dated: fact.dated,
      clauses: [...new Set(fact.rules.map(({ name }) => name))],
    };
  });
}

function whyNot({ assessment, span }: Worked): string | null {
  if (!takesFigures(assessment)) return closed(assessment);
  return typeof span === 'string' ? UNFIT[span] : null;
}

const closed = ({ stage, sealedAt }: Assessment): string =>
  sealedAt === null ? `考核在“${STAGES[stage]}”阶段，指标不再写入` : '考核结果已经封存，指标不再写入';

const shown = (
  { id, version, level, value, happenedOn, note, state, origin, reportedBy, updatedAt }: Fact,
  names: ReadonlyMap<number, string>,
): FeedingRecord => ({
  id,
  version,
  level,
  value,
  happenedOn,
  note,
  state,
  origin,
  originName: FACT_ORIGINS[origin],
  reportedByName: reportedBy === null ? null : (names.get(reportedBy) ?? null),
  updatedAt,
});
