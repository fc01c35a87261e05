import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { changedUnit, newUnit, unit, unitId, unitPage, unitsQuery } from './contract.ts';
import { changeUnit, createUnit, unitSeen } from './logic.ts';
import { listUnits } from './table.ts';

const tags = ['单位'];

export async function unitRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/units',
    { config: { action: 'units.read' }, schema: { tags, summary: '单位列表', querystring: unitsQuery, response: { 200: unitPage } } },
    async ({ query, units }) => listUnits(house.db, units, query, house.now().slice(0, 10)),
  );

  app.get(
    '/units/:unitId',
    {
      config: { action: 'units.read', unit: 'params.unitId' },
      schema: { tags, summary: '一个单位', params: unitId, response: { 200: unit } },
    },
    async ({ params, units }) => unitSeen(house, units, params.unitId),
  );

  app.post(
    '/units',
    {
      config: { action: 'units.write', unit: 'body.parentId' },
      schema: { tags, summary: '新增单位', body: newUnit, response: { 201: unit } },
    },
    async ({ actor, units, body }, reply) => reply.code(201).send(await createUnit(house, actor, units, body)),
  );

  app.put(
    '/units/:unitId',
    {
      config: { action: 'units.write', unit: 'params.unitId' },
      schema: { tags, summary: '修改单位', params: unitId, body: changedUnit, response: { 200: unit } },
    },
    async ({ actor, units, params, body }) => changeUnit(house, actor, units, params.unitId, body),
  );
}
