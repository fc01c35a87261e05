import { asking, factBook } from '../facts/index.ts';
import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import * as contract from './contract.ts';
import { exportFiles } from './export.ts';
import { suggest } from './suggest.ts';
import { filesOf } from './table.ts';
import { type Surroundings, shelfOf, type UnitShelf } from './unit-shelf.ts';
import { matching, wholeShelf } from './view.ts';

const tags = ['佐证材料'];
const config = { action: 'evidence.read', unit: 'params.unitId' } as const;
const params = contract.unitId;

/** What a unit has: as a list for people, as a whole for forms. */
export async function shelfRoutes(app: App, around: Surroundings): Promise<void> {
  const all = '/assessments/:assessmentId/units/:unitId/evidence';
  const querystring = contract.filesQuery;

  app.get(
    all,
    { config, schema: { tags, summary: '一个单位的佐证材料', params, querystring, response: { 200: contract.filesPage } } },
    async ({ actor, params, units, query }) => {
      const files = await matching(await shelfOf(around, actor, units, params.assessmentId, params.unitId), query);
      const { page, size } = query;
      return { items: files.slice((page - 1) * size, page * size), total: files.length, page, size };
    },
  );

  app.get(
    `${all}/export`,
    { config, schema: { tags, summary: '导出佐证材料清单', params, querystring, response: workbookAnswer } },
    async ({ actor, params, units, query }, reply) => {
      const shelf = await shelfOf(around, actor, units, params.assessmentId, params.unitId);
      return sendWorkbook(reply, `${shelf.unit.name}-佐证材料-${dayAt(around.house.now())}`, await exportFiles(await matching(shelf, query)));
    },
  );

  app.get(
    `${all}/shelf`,
    { config, schema: { tags, summary: '填报表用到的全部佐证材料', params, response: { 200: contract.shelf } } },
    async ({ actor, params, units }) => wholeShelf(await shelfOf(around, actor, units, params.assessmentId, params.unitId)),
  );

  app.get(
    `${all}/suggested`,
    {
      config,
      schema: { tags, summary: '可能用得上的佐证材料', params, querystring: contract.suggestedQuery, response: { 200: contract.suggested } },
    },
    async ({ actor, params, units, query }) => {
      const shelf = await shelfOf(around, actor, units, params.assessmentId, params.unitId);
      const files = await filesOf(around.house.db, params.assessmentId, params.unitId);
      return { items: suggest(files, { fact: query.fact, factId: query.factId }, await neighboursOf(shelf, query.fact)) };
    },
  );
}

/** Other facts of the clauses that ask for a fact. */
async function neighboursOf({ around, assessment, unit }: UnitShelf, fact: string): Promise<ReadonlySet<string>> {
  const book = await factBook(around.house, assessment, [unit.unitId]);
  const asked = asking(book)(unit);
  const clauses = new Set(asked.filter(({ name }) => name === fact).flatMap(({ rules }) => rules.map(({ clauseIndex }) => clauseIndex)));
  return new Set(
    asked.filter(({ name, rules }) => name !== fact && rules.some(({ clauseIndex }) => clauses.has(clauseIndex))).map(({ name }) => name),
  );
}
