import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { fileForm, receiveFile } from '../http/uploads.ts';
import { archive } from './archive.ts';
import { installBuiltIns } from './built-ins.ts';
import {
  builtInsBroughtIn,
  checkedText,
  newDraft,
  newRegulation,
  readFile,
  regulation,
  regulationId,
  regulationPage,
  regulationsQuery,
  savedVersion,
  textOnly,
} from './contract.ts';
import { decodeFile, LARGEST_FILE, requireText } from './decode.ts';
import { beginDraft, createRegulation } from './drafts.ts';
import { exportRegulations } from './export.ts';
import { listRegulations } from './table.ts';
import { versionRoutes } from './version-routes.ts';
import { assessmentsSeen, looked, regulationSeen } from './view.ts';

const tags = ['细则'];
const READ = { action: 'regulations.read' } as const;
const WRITE = { action: 'regulations.write' } as const;

/** The library: which regulations there are, and how one comes in. */
export async function regulationRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/regulations',
    { config: READ, schema: { tags, summary: '细则库', querystring: regulationsQuery, response: { 200: regulationPage } } },
    async ({ query, actor }) => listRegulations(house.db, await assessmentsSeen(house, actor), query),
  );

  app.get(
    '/regulations/export',
    { config: READ, schema: { tags, summary: '导出细则库', querystring: regulationsQuery, response: workbookAnswer } },
    async ({ query, actor }, reply) =>
      sendWorkbook(reply, `细则-${dayAt(house.now())}`, await exportRegulations(house, await assessmentsSeen(house, actor), query)),
  );

  app.post(
    '/regulations/read',
    {
      config: WRITE,
      schema: { tags, summary: '读出细则文件（.md，UTF-8 或 GB18030，1 MB 以内）并检查，不保存', ...fileForm(), response: { 200: readFile } },
    },
    async (request) => {
      const { name, bytes } = await receiveFile(request, LARGEST_FILE);
      const { text, encoding } = decodeFile(bytes);
      return { name, encoding, text, ...(await looked(house.db, text)) };
    },
  );

  app.post(
    '/regulations/check',
    { config: WRITE, schema: { tags, summary: '检查一段细则正文，不保存', body: textOnly, response: { 200: checkedText } } },
    async ({ body }) => {
      requireText(body.text);
      return looked(house.db, body.text);
    },
  );

  app.post(
    '/regulations/built-ins',
    { config: { action: 'regulations.publish' }, schema: { tags, summary: '引入内置的三部细则', response: { 200: builtInsBroughtIn } } },
    async ({ actor }) => ({ added: await installBuiltIns(house, actor) }),
  );

  app.post(
    '/regulations',
    { config: WRITE, schema: { tags, summary: '新建细则', body: newRegulation, response: { 201: savedVersion } } },
    async ({ actor, body }, reply) => reply.code(201).send(await createRegulation(house, actor, body)),
  );

  app.get(
    '/regulations/:regulationId',
    { config: READ, schema: { tags, summary: '一部细则和它的各个版本', params: regulationId, response: { 200: regulation } } },
    async ({ params, actor }) => regulationSeen(house.db, await assessmentsSeen(house, actor), params.regulationId),
  );

  app.post(
    '/regulations/:regulationId/drafts',
    { config: WRITE, schema: { tags, summary: '起草新版本', params: regulationId, body: newDraft, response: { 201: savedVersion } } },
    async ({ actor, params, body }, reply) => reply.code(201).send(await beginDraft(house, actor, params.regulationId, body)),
  );

  for (const [path, archived, summary] of [
    ['archive', true, '归档细则'],
    ['restore', false, '恢复已归档的细则'],
  ] as const) {
    app.post(
      `/regulations/:regulationId/${path}`,
      { config: WRITE, schema: { tags, summary, params: regulationId, response: { 200: regulation } } },
      async ({ actor, params }) => archive(house, actor, params.regulationId, archived),
    );
  }

  await versionRoutes(app, house);
}
