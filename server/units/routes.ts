import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { changedUnit, newUnit, treeQuery, unit, unitFacets, unitHistory, unitId, unitNodes, unitPage, unitsQuery } from './contract.ts';
import { exportUnits } from './export.ts';
import { importRoutes } from './import/routes.ts';
import { lifecycleRoutes } from './lifecycle-routes.ts';
import { changeUnit, createUnit } from './logic.ts';
import { facetsSeen, historySeen, listSeen, nodesSeen } from './reading.ts';
import { unitSeen } from './seen.ts';

const tags = ['单位'];
const read = { action: 'units.read' } as const;
const readOne = { action: 'units.read', unit: 'params.unitId' } as const;

export async function unitRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/units',
    { config: read, schema: { tags, summary: '单位列表', querystring: unitsQuery, response: { 200: unitPage } } },
    async ({ query, units }) => listSeen(house, units, query),
  );

  app.get(
    '/units/tree',
    { config: read, schema: { tags, summary: '单位树：上级在前，用于选择', querystring: treeQuery, response: { 200: unitNodes } } },
    async ({ query, units }) => ({ items: await nodesSeen(house, units, query.closed) }),
  );

  app.get('/units/facets', { config: read, schema: { tags, summary: '在用的类别和分组', response: { 200: unitFacets } } }, async ({ units }) =>
    facetsSeen(house, units),
  );

  app.get(
    '/units/export',
    { config: read, schema: { tags, summary: '导出单位', querystring: unitsQuery, response: workbookAnswer } },
    async ({ query, units }, reply) => sendWorkbook(reply, `单位-${dayAt(house.now())}`, await exportUnits(house, units, query)),
  );

  app.get(
    '/units/:unitId',
    { config: readOne, schema: { tags, summary: '一个单位', params: unitId, response: { 200: unit } } },
    async ({ params, units }) => unitSeen(house, units, params.unitId),
  );

  app.get(
    '/units/:unitId/history',
    { config: readOne, schema: { tags, summary: '单位沿革', params: unitId, response: { 200: unitHistory } } },
    async ({ params, units }) => ({ items: await historySeen(house, units, params.unitId) }),
  );

  app.post(
    '/units',
    { config: { action: 'units.write', unit: 'body.parentId' }, schema: { tags, summary: '新增单位', body: newUnit, response: { 201: unit } } },
    async ({ actor, units, body }, reply) => reply.code(201).send(await createUnit(house, actor, units, body)),
  );

  app.put(
    '/units/:unitId',
    {
      config: { action: 'units.write', unit: 'params.unitId' },
      schema: { tags, summary: '修改单位（含更名、划转）', params: unitId, body: changedUnit, response: { 200: unit } },
    },
    async ({ actor, units, params, body }) => changeUnit(house, actor, units, params.unitId, body),
  );

  await lifecycleRoutes(app, house);
  await importRoutes(app, house);
}
