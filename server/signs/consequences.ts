import { listAssessments } from '../assessments/index.ts';
import { accessTo, asking, clausesOf, FACT_SOURCES, factBook, handsOf } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { openVersion } from '../regulations/index.ts';
import type { Consequences } from './contract.ts';
import { suspicionSeen } from './reading.ts';
import { CLAUSE_WORDS, FALSE_ENTRY } from './register.ts';

const MOST = 50;

/**
 * Where a finding may count: the clauses of running assessments of the unit that speak of such a thing in their own text, with who states their
 * facts; and what the caller may record of the unit. Nothing is recorded here: an inspector does that himself, under a clause that he answers for.
 */
export async function consequencesOf(house: House, actor: Actor, seen: Units, id: number): Promise<Consequences> {
  const { unit_id: unitId, sign, year } = await suspicionSeen(house, actor, seen, id);
  const words = CLAUSE_WORDS[sign] ?? FALSE_ENTRY;
  const { items } = await listAssessments(house.db, new Set([unitId]), { open: true, year, page: 1, size: MOST });
  const hands = await handsOf(house, actor);
  const assessments: Consequences['assessments'] = [];
  for (const assessment of items) {
    if (assessment.sealedAt !== null) continue;
    const book = await factBook(house, assessment, [unitId]);
    const unit = book.participants.get(unitId);
    const described = (await openVersion(house, assessment.regulation.versionId))?.describe();
    if (!unit || !described) continue;
    const asked = asking(book)(unit);
    const may = (source: (typeof asked)[number]['reportedBy']) => source !== 'unit' && accessTo(source, assessment.stage, hands, unitId) === 'write';
    const sourceOf = new Map(asked.map(({ name, reportedBy }) => [name, reportedBy] as const));
    const clauses = clausesOf(described, asked, unit).filter(({ markdown, title }) => words.test(`${title}\n${markdown}`));
    assessments.push({
      id: assessment.id,
      title: assessment.title,
      clauses: clauses.map(({ number, title, markdown, rules, facts }) => ({
        number,
        title,
        markdown,
        points: rules[0]?.points ?? '',
        facts: facts.map((name) => {
          const source = sourceOf.get(name) ?? 'unit';
          return { name, source: FACT_SOURCES[source], may: may(source) };
        }),
      })),
      recordable: asked.flatMap(({ name, reportedBy }) => (reportedBy === 'inspector' && may(reportedBy) ? [name] : [])),
    });
  }
  return { assessments };
}
