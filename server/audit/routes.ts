import type { FastifyRequest } from 'fastify';
import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { POLICY } from '../policy/index.ts';
import { BREAKS } from './chain.ts';
import { auditFacets, auditPage, auditQuery, entryDetail, entryId, verdict } from './contract.ts';
import { difference } from './difference.ts';
import { exportEntries } from './export.ts';
import { findEntry, listEntries, type Viewer } from './table.ts';
import { verifyChain } from './verify.ts';
import { TOPIC_NAMES } from './words.ts';

const tags = ['审计日志'];
const read = { action: 'audit.read' } as const;
const viewerOf = ({ units, actor }: FastifyRequest): Viewer => ({ units, accountId: actor.accountId });

export async function auditRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/audit',
    {
      config: read,
      schema: { tags, summary: '审计日志；写明 topic 和 record 就是一条记录的历史', querystring: auditQuery, response: { 200: auditPage } },
    },
    async (request) => listEntries(house.db, viewerOf(request), request.query),
  );

  app.get('/audit/facets', { config: read, schema: { tags, summary: '可筛选的类别和操作', response: { 200: auditFacets } } }, async () => ({
    topics: Object.entries(TOPIC_NAMES).map(([value, label]) => ({ value, label })),
    actions: Object.entries(POLICY).map(([value, { what }]) => ({ value, label: what })),
  }));

  app.get(
    '/audit/export',
    { config: read, schema: { tags, summary: '导出审计日志', querystring: auditQuery, response: workbookAnswer } },
    async (request, reply) => sendWorkbook(reply, `审计日志-${dayAt(house.now())}`, await exportEntries(house, viewerOf(request), request.query)),
  );

  app.get(
    '/audit/:entryId',
    { config: read, schema: { tags, summary: '一条审计记录', params: entryId, response: { 200: entryDetail } } },
    async (request) => {
      const found = await findEntry(house.db, viewerOf(request), request.params.entryId);
      if (!found) throw new Problem('not-found', '没有这条审计记录，或不在您的权限范围内');
      const { entry, before, after, previousHash, hash } = found;
      return { ...entry, differences: difference(entry.topic, before, after), previousHash, hash };
    },
  );

  app.post(
    '/audit/verify',
    { config: { action: 'audit.verify' }, schema: { tags, summary: '核验全部审计记录', response: { 200: verdict } } },
    async () => {
      const { ok, entries, head, broken } = await verifyChain(house.db);
      return {
        ok,
        entries,
        lastHash: head.hash,
        checkedAt: house.now(),
        broken: broken ? { id: broken.id, reason: BREAKS[broken.why] } : null,
      };
    },
  );
}
