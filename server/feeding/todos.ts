import { listAssessments } from '../assessments/index.ts';
import { factsOf, STANDING_STATES } from '../facts/index.ts';
import type { Todo, TodoProvider } from '../home/index.ts';
import { mayTouch } from '../policy/index.ts';
import { openVersion } from '../regulations/index.ts';
import { takesFigures } from './feed.ts';
import { originOf } from './kinds.ts';
import { placeOf, workOut } from './worked.ts';

const MOST = 50;

/** What administrators have to bring in from outside, where the regulation wants it and nobody has yet: 全省平均 and the like. */
export const feedingTodos: TodoProvider = async (house, _actor, reach) => {
  const held = await reach.may('feeding.write');
  if (!held) return [];
  const { items } = await listAssessments(house.db, held, { open: true, page: 1, size: MOST });
  const todos: Todo[] = [];
  for (const assessment of items.filter(takesFigures)) {
    const facts = (await openVersion(house, assessment.regulation.versionId))?.program?.regulation.facts ?? [];
    const outside = facts.filter((fact) => fact.reportedBy === 'system' && fact.kind !== 'event' && originOf(fact).from === 'outside');
    if (outside.length === 0) continue;
    const { book, wanted } = await workOut(house, assessment, { only: new Set() });
    const names = outside.map(({ name }) => name);
    const recorded = await factsOf(house.db, assessment.id, { facts: names, sources: ['system'], states: STANDING_STATES });
    const there = new Set(recorded.map(({ unitId, fact }) => placeOf(unitId, fact)));
    const units = [...book.participants.values()].filter(({ unitId }) => mayTouch(held, unitId));
    const missing = names.filter((name) =>
      units.some((unit) => wanted(unit).some(({ fact }) => fact.name === name) && !there.has(placeOf(unit.unitId, name))),
    );
    if (missing.length === 0) continue;
    todos.push({
      key: `feeding.${assessment.id}.outside`,
      title: `“${assessment.title}”：填写来自外部的数据`,
      detail: missing.join('、'),
      dueOn: assessment.stages.find(({ stage }) => stage === 'preliminary')?.endsOn ?? null,
      target: { topic: 'assessments', id: assessment.id, part: 'feeding' },
    });
  }
  return todos;
};
