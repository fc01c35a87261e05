import type { Reach, Todo, TodoProvider } from '../home/todo.ts';
import { addDays, dayAt } from '../http/days.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { assignedTo } from './assignments-table.ts';
import type { Assessment } from './contract.ts';
import { participantsAmong } from './participants-table.ts';
import { readinessOf, type StageCheck } from './readiness.ts';
import { mayHold } from './scope.ts';
import { nextStage, STAGES, type Stage } from './stages.ts';
import { listAssessments } from './table.ts';

/** The next stage is prepared this many days before the present one ends. */
const AHEAD_DAYS = 7;
/** Assessments under way at once that a to-do list looks at. */
const MOST = 50;

/** What the assessments under way want of somebody: of who conducts them, of who assesses, of who fills in. */
export const assessmentTodos =
  (checks: readonly StageCheck[]): TodoProvider =>
  async (house, actor, reach) => {
    const seen = await reach.may('assessments.read');
    if (!seen) return [];
    const { items } = await listAssessments(house.db, seen, { open: true, page: 1, size: MOST });
    const found = [await toConduct(house, reach, items, checks), await toAssess(house, actor, items), await toFillIn(house, reach, items)];
    return found.flat();
  };

/** For the authority: open what is being prepared, and move on when a stage ends. */
async function toConduct(house: House, reach: Reach, items: readonly Assessment[], checks: readonly StageCheck[]): Promise<Todo[]> {
  const held: Units = (await reach.may('assessments.advance')) ?? new Set();
  const horizon = addDays(dayAt(house.now()), AHEAD_DAYS);
  const todos: Todo[] = [];
  for (const assessment of items.filter(({ authorityId }) => mayHold(held, authorityId))) {
    const { id, title, stage } = assessment;
    const next = nextStage(stage);
    if (!next) continue;
    const dueOn = stage === 'preparing' ? (daysOf(assessment, next)?.startsOn ?? null) : (daysOf(assessment, stage)?.endsOn ?? null);
    if (stage !== 'preparing' && (dueOn === null || dueOn > horizon)) continue;
    const { matters } = await readinessOf(house, assessment, checks);
    const open = matters.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    todos.push({
      key: `assessments.${id}.advance`,
      title: stage === 'preparing' ? `筹备“${title}”，开始自查` : `“${title}”：${STAGES[stage]}结束，进入${STAGES[next]}`,
      detail: open.length > 0 ? `还差：${open.join('；')}` : '已经具备条件',
      dueOn,
      target: { topic: 'assessments', id },
    });
  }
  return todos;
}

const ASSESSING: readonly Stage[] = ['inspection', 'preliminary'];

/** For those assigned: mark their units. */
async function toAssess(house: House, { accountId }: Actor, items: readonly Assessment[]): Promise<Todo[]> {
  const open = items.filter(({ stage }) => ASSESSING.includes(stage));
  if (accountId === null || open.length === 0) return [];
  const mine = await assignedTo(house.db, accountId);
  return open.flatMap((assessment): Todo[] => {
    const { id, title, stage, unitCount } = assessment;
    const assigned = mine.get(id);
    if (!assigned) return [];
    const count = assigned.all ? unitCount : assigned.units;
    return [
      {
        key: `assessments.${id}.assess`,
        title: `“${title}”：完成${STAGES[stage]}`,
        detail: `由您考核 ${count} 个单位`,
        dueOn: daysOf(assessment, stage)?.endsOn ?? null,
        target: { topic: 'assessments', id },
      },
    ];
  });
}

const OWN_PART: Readonly<Partial<Record<Stage, string>>> = { feedback: '核对初评结果，有异议的提出申诉' };

/** For the units' clerks: their own part of the stage. What they fill in is known to the topic of facts. */
async function toFillIn(house: House, reach: Reach, items: readonly Assessment[]): Promise<Todo[]> {
  const own = await reach.as('clerk');
  const open = items.filter(({ stage }) => OWN_PART[stage] !== undefined);
  if (!own || open.length === 0) return [];
  const taking = await participantsAmong(
    house.db,
    open.map(({ id }) => id),
  );
  return open.flatMap((assessment): Todo[] => {
    const { id, title, stage } = assessment;
    const names = (taking.get(id) ?? []).filter(({ unitId }) => mayTouch(own, unitId)).map(({ name }) => name);
    if (names.length === 0) return [];
    return [
      {
        key: `assessments.${id}.fill-in`,
        title: `“${title}”：${OWN_PART[stage]}`,
        detail: names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${names.length} 个单位` : names.join('、'),
        dueOn: daysOf(assessment, stage)?.endsOn ?? null,
        target: { topic: 'assessments', id },
      },
    ];
  });
}

const daysOf = ({ stages }: Assessment, stage: Stage) => stages.find((planned) => planned.stage === stage);
