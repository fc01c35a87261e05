import { z } from 'zod';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { compare } from './compare.ts';
import { changedDraft, publication, savedVersion, seenVersion, versionDetail, versionId } from './contract.ts';
import { redline, redlineQuery } from './contract-redline.ts';
import { removeDraft, saveDraft } from './drafts.ts';
import { publish } from './publish.ts';
import { assessmentsSeen, versionHeld, versionSeen } from './view.ts';

const tags = ['细则'];
const READ = { action: 'regulations.read' } as const;
const WRITE = { action: 'regulations.write' } as const;
const MARKDOWN = 'text/markdown; charset=utf-8';

/** One version: read it, change it while it is a draft, make it law. */
export async function versionRoutes(app: App, house: House): Promise<void> {
  const at = '/regulation-versions/:versionId';

  app.get(
    at,
    { config: READ, schema: { tags, summary: '一个版本：正文、条款、规则、事项', params: versionId, response: { 200: versionDetail } } },
    async ({ params, actor }) => versionSeen(house.db, await assessmentsSeen(house, actor), params.versionId),
  );

  app.get(
    `${at}/redline`,
    {
      config: READ,
      schema: { tags, summary: '与另一个版本逐条对照', params: versionId, querystring: redlineQuery, response: { 200: redline } },
    },
    async ({ params, query }) => compare(house, params.versionId, query.against),
  );

  app.get(
    `${at}/file`,
    {
      config: READ,
      schema: {
        tags,
        summary: '下载正文（.md）',
        params: versionId,
        response: { 200: { description: '细则文件', content: { 'text/markdown': { schema: z.string() } } } },
      },
    },
    async ({ params }, reply) => {
      const { text, key, number, title } = await versionHeld(house.db, params.versionId);
      const name = encodeURIComponent(`${title}-第${number}版.md`);
      return reply
        .type(MARKDOWN)
        .header('content-disposition', `attachment; filename="${key}-v${number}.md"; filename*=UTF-8''${name}`)
        .header('x-content-type-options', 'nosniff')
        .send(text);
    },
  );

  app.put(
    at,
    { config: WRITE, schema: { tags, summary: '保存草稿（有错误也保存）', params: versionId, body: changedDraft, response: { 200: savedVersion } } },
    async ({ actor, params, body }) => saveDraft(house, actor, params.versionId, body),
  );

  app.delete(
    at,
    { config: WRITE, schema: { tags, summary: '删除草稿', params: versionId, querystring: seenVersion, response: { 204: z.null() } } },
    async ({ actor, params, query }, reply) => {
      await removeDraft(house, actor, params.versionId, query.version);
      return reply.code(204).send(null);
    },
  );

  app.post(
    `${at}/publish`,
    {
      config: { action: 'regulations.publish' },
      schema: { tags, summary: '发布草稿', params: versionId, body: publication, response: { 200: savedVersion } },
    },
    async ({ actor, params, body }) => publish(house, actor, params.versionId, body),
  );
}
