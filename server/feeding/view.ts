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

/** What the regulation wants from the system, unit by unit: what was computed, what counts, and what a person recorded instead. */
export async function feedingSeen(house: House, seen: Units, assessmentId: number, query: FeedingQuery): Promise<Feeding> {
  const { worked, columns, rows } = await allRows(house, seen, assessmentId);
  const { assessment, span } = worked;
  const matching = rows.filter(({ unitName, cells }) => (!query.search || unitName.includes(query.search)) && fits(cells, query.only));
  const { page, size } = query;
  const known = typeof span === 'string' ? undefined : span;
  return {
    assessmentId,
    open: takesFigures(assessment),
    why: whyNot(worked),
    asOf: known ? dayText(known.asOf) : null,
    importing: await runningShare(house.db),
    columns,
    items: matching.slice((page - 1) * size, page * size),
    total: matching.length,
    page,
    size,
  };
}

/** Every unit that the caller may see. */
export async function allRows(house: House, seen: Units, assessmentId: number) {
  const worked = await workOut(house, await assessmentSeen(house, seen, assessmentId));
  const units = [...worked.book.participants.values()].filter(({ unitId }) => mayTouch(seen, unitId)).sort(inOrder);
  const columns = columnsOf(worked, units, dayAt(house.now()));
  const ids = units.map(({ unitId }) => unitId);
  const facts = await factsOf(house.db, assessmentId, { units: ids, facts: columns.map(({ fact }) => fact), sources: ['system'] });
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
  const rows = units.map((unit): Row => {
    const cells = worked.wanted(unit).map(({ fact: { name } }): FeedingCell => {
      const place = placeOf(unit.unitId, name);
      const own = computed.get(place);
      const all = recorded.get(place) ?? [];
      const records = all.filter(({ state }) => STANDING_STATES.includes(state));
      const before = all
        .filter(({ state, origin }) => state === 'withdrawn' && origin !== 'cases')
        .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
      return {
        fact: name,
        computed: own ? { value: own.value, note: own.note } : null,
        fault: worked.faults.get(place) ?? null,
        records: records.map((fact) => shown(fact, names)),
        setAside: before ? shown(before, names) : null,
      };
    });
    return { unitId: unit.unitId, unitName: unit.name, kind: unit.kind, group: unit.group, cells };
  });
  return { worked, columns, rows };
}

/** In the order in which units are listed everywhere. */
const inOrder = (one: Participant, other: Participant): number =>
  one.kind.localeCompare(other.kind, 'zh') || one.group.localeCompare(other.group, 'zh') || one.unitId - other.unitId;

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

const fits = (cells: readonly FeedingCell[], only: FeedingQuery['only']): boolean => {
  if (only === 'by-hand') return cells.some(({ records, computed }) => computed !== null && records.some(({ origin }) => origin !== 'cases'));
  if (only === 'missing') return cells.some(({ records }) => records.length === 0);
  return true;
};

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
