import type { Assessment } from '../assessments/index.ts';
import { evidenceCounts } from '../evidence/index.ts';
import { needsProof } from '../facts/index.ts';
import type { House } from '../http/house.ts';
import { type Evaluated, placesOf, tiesOf } from '../results/index.ts';
import type { OpenMatter } from './contract.ts';

const NAMED = 3;

/** What is still open before a result is sealed, the gravest first, each with where it is settled. */
export async function openMatters(house: House, assessment: Assessment, official: Evaluated): Promise<OpenMatter[]> {
  const { facts, overrides } = official;
  const places = placesOf(official);
  const own = facts.filter(({ source }) => source === 'unit');
  const submitted = own.filter(({ state }) => state === 'submitted');
  const returned = own.filter(({ state }) => state === 'returned');
  const drafts = own.filter(({ state }) => state === 'draft');
  const pending = places.filter(({ total }) => total === null);
  const ties = tiesOf(official).filter(({ decision }) => !decision);
  const bare = await unproven(house, assessment, official);
  const unitsOf = (some: readonly { readonly unitId: number }[]) => named(official, [...new Set(some.map(({ unitId }) => unitId))]);
  return [
    ...(assessment.stage === 'decision' ? [] : [matter('error', 'stage', '还没有进入审定，审定阶段才能封存', 'overview')]),
    ...(places.length === 0 ? [matter('error', 'no-units', '没有考核对象', 'overview')] : []),
    ...(submitted.length > 0 ? [matter('error', 'unreviewed', `${submitted.length} 条填报还没有审核：${unitsOf(submitted)}`, 'reviews')] : []),
    ...(pending.length > 0
      ? [matter('error', 'pending', `${pending.length} 个单位的总分待定，缺评定或数据：${unitsOf(pending)}`, 'judgements')]
      : []),
    ...ties.map(({ selection, pool, rows, left, stale }) =>
      matter(
        'error',
        'tie',
        `${[pool, selection].filter(Boolean).join(' ')}：${rows.length} 个单位同分争 ${left} 个名额，还没有决定${stale ? '（此前的决定因分数变动已不适用）' : ''}`,
        'standings',
      ),
    ),
    ...(returned.length > 0
      ? [matter('warning', 'returned', `${returned.length} 条退回的填报没有补正，不计分：${unitsOf(returned)}`, 'reviews')]
      : []),
    ...(bare.length > 0 ? [matter('warning', 'unproven', `${bare.length} 条已确认的填报没有佐证材料：${unitsOf(bare)}`, 'reviews')] : []),
    ...(drafts.length > 0 ? [matter('note', 'drafts', `${drafts.length} 条没有提交的草稿，不计分：${unitsOf(drafts)}`, 'facts')] : []),
    ...(overrides.length > 0
      ? [matter('note', 'overrides', `${overrides.length} 处得分由人工核定，理由随结果一并封存：${unitsOf(overrides)}`, 'standings')]
      : []),
  ];
}

const matter = (severity: OpenMatter['severity'], code: string, message: string, place: OpenMatter['place']): OpenMatter => ({
  severity,
  code,
  message,
  place,
});

function named({ book }: Evaluated, ids: readonly number[]): string {
  const names = ids.slice(0, NAMED).map((id) => book.participants.get(id)?.name ?? '');
  return names.join('、') + (ids.length > NAMED ? `等 ${ids.length} 个单位` : '');
}

/** Confirmed claims for which the regulation demands a file and there is none. */
async function unproven(house: House, { id }: Assessment, { facts, book }: Evaluated) {
  const declared = new Map(book.program.regulation.facts.map(({ name, evidence }) => [name, evidence] as const));
  const proven = await evidenceCounts(house.db, id);
  return facts.filter(
    (fact) =>
      fact.source === 'unit' &&
      fact.state === 'confirmed' &&
      !proven.has(fact.id) &&
      needsProof({ evidence: declared.get(fact.fact) ?? 'none' }, fact),
  );
}
