import { z } from 'zod';
import { assessment } from '../assessments/index.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import * as contract from './contract.ts';
import { sealingOf } from './overview.ts';
import { publicRoutes } from './public-routes.ts';
import { heldAssessment, publishResult, unpublishResult } from './publishing.ts';
import { bundleOf, type Seal } from './seal.ts';
import { findSeal } from './seal-table.ts';
import { reopenResult, sealResult } from './sealing.ts';
import { verifySeal } from './verify.ts';

const tags = ['封存与公布'];
const read = { action: 'seals.read' } as const;
const all = '/assessments/:assessmentId/seals';
const one = `${all}/:sealId`;

export async function sealRoutes(app: App, house: House): Promise<void> {
  await readRoutes(app, house);
  await changeRoutes(app, house);
  await publicRoutes(app, house);
}

async function readRoutes(app: App, house: House): Promise<void> {
  app.get(
    all,
    { config: read, schema: { tags, summary: '未了事项和历次封存', params: contract.assessmentId, response: { 200: contract.seals } } },
    async ({ actor, params, units }) => sealingOf(house, actor, units, params.assessmentId),
  );

  const params = contract.sealId;
  app.get(
    `${one}/verify`,
    { config: read, schema: { tags, summary: '重算核验一次封存', params, response: { 200: contract.verification } } },
    async ({ params, units }) => {
      const verified = verifySeal(await sealSeen(house, units, params));
      return { ...verified, findings: [...verified.findings] };
    },
  );

  const bundle = { 200: { description: '封存包', content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } } };
  app.get(
    `${one}/bundle`,
    { config: read, schema: { tags, summary: '下载封存包，任何人都能据此重算', params, response: bundle } },
    async ({ params, units }, reply) => {
      const seal = await sealSeen(house, units, params);
      const name = encodeURIComponent(`封存包-${params.assessmentId}-第${seal.number}次.json`);
      return reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="seal.json"; filename*=UTF-8''${name}`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(JSON.stringify(bundleOf(seal), null, 1)) as never);
    },
  );
}

async function sealSeen(house: House, units: Units, { assessmentId, sealId }: z.output<typeof contract.sealId>): Promise<Seal> {
  await heldAssessment(house, units, assessmentId);
  const seal = await findSeal(house.db, assessmentId, sealId);
  if (!seal) throw new Problem('not-found', '没有这次封存');
  return seal;
}

async function changeRoutes(app: App, house: House): Promise<void> {
  app.post(
    all,
    {
      config: { action: 'seals.seal' },
      schema: { tags, summary: '封存结果', params: contract.assessmentId, body: contract.sealing, response: { 201: contract.sealed } },
    },
    async ({ actor, params, units, body }, reply) => reply.code(201).send(await sealResult(house, actor, units, params.assessmentId, body)),
  );

  const params = contract.sealId;
  app.post(
    `${one}/reopen`,
    { config: { action: 'seals.reopen' }, schema: { tags, summary: '解封', params, body: contract.reopening, response: { 200: assessment } } },
    async ({ actor, params, units, body }) => reopenResult(house, actor, units, params.assessmentId, params.sealId, body),
  );

  app.post(
    `${one}/publish`,
    { config: { action: 'seals.publish' }, schema: { tags, summary: '公布到公开页', params, response: { 204: z.null() } } },
    async ({ actor, params, units }, reply) => {
      await publishResult(house, actor, units, params.assessmentId, params.sealId);
      return reply.code(204).send(null);
    },
  );

  app.post(
    `${one}/unpublish`,
    {
      config: { action: 'seals.publish' },
      schema: { tags, summary: '从公开页撤下', params, body: contract.unpublishing, response: { 204: z.null() } },
    },
    async ({ actor, params, units, body }, reply) => {
      await unpublishResult(house, actor, units, params.assessmentId, params.sealId, body.reason);
      return reply.code(204).send(null);
    },
  );
}
