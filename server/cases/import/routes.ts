import { requireRoom } from '../../evidence/index.ts';
import { sendWorkbook, workbookAnswer } from '../../http/downloads.ts';
import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import { fileForm, receiveFiles } from '../../http/uploads.ts';
import { arriveImport } from './arriving.ts';
import { caseImport, importKind, importPage, importPath, importsQuery, importTarget, importVersion, starting } from './contract.ts';
import { exportEdited } from './edited.ts';
import { FILE_BYTES } from './file.ts';
import type { ImportJobs } from './jobs.ts';
import { cancelImport, changeKind, resumeImport, showImport, startImport } from './logic.ts';
import { exportRejects } from './rejects.ts';
import { listImports } from './table.ts';

const tags = ['办件导入'];
const config = { action: 'cases.import' } as const;

export async function importRoutes(app: App, house: House, jobs: ImportJobs): Promise<void> {
  app.get(
    '/case-imports',
    { config, schema: { tags, summary: '导入记录', querystring: importsQuery, response: { 200: importPage } } },
    async ({ query, units }) => listImports(house.db, units, query),
  );

  app.post(
    '/units/:unitId/case-imports',
    {
      config: { ...config, unit: 'params.unitId' },
      schema: {
        tags,
        summary: '上传办件、评价或投诉文件（CSV 或 Excel），还不导入',
        params: importTarget,
        ...fileForm(),
        response: { 201: caseImport },
      },
    },
    async (request, reply) => {
      const { actor, units, params } = request;
      await requireRoom(house.settings, Number(request.headers['content-length'] ?? 0));
      let id: number | undefined;
      await receiveFiles(request, reply, FILE_BYTES, async (name, content) => {
        if (id !== undefined) throw new Problem('bad-input', '一次只能上传一个文件');
        id = await arriveImport(house, actor, { unitId: params.unitId, name: plainName(name), origin: 'upload' }, content);
      });
      if (id === undefined) throw new Problem('bad-input', '没有收到文件', { errors: [{ path: 'file', message: '请选择文件' }] });
      return reply.code(201).send(await showImport(house, units, id));
    },
  );

  app.get(
    '/case-imports/:importId',
    { config, schema: { tags, summary: '一次导入：列的对应、进度、结果', params: importPath, response: { 200: caseImport } } },
    async ({ params, units }) => showImport(house, units, params.importId),
  );

  app.post(
    '/case-imports/:importId/kind',
    { config, schema: { tags, summary: '改按另一种文件读取', params: importPath, body: importKind, response: { 200: caseImport } } },
    async ({ actor, params, units, body }) => changeKind(house, actor, units, params.importId, body.kind, body.version),
  );

  app.post(
    '/case-imports/:importId/start',
    { config, schema: { tags, summary: '开始导入', params: importPath, body: starting, response: { 200: caseImport } } },
    async ({ actor, params, units, body }) => startImport(house, jobs, actor, units, params.importId, body),
  );

  app.post(
    '/case-imports/:importId/cancel',
    { config, schema: { tags, summary: '取消导入，已导入的保留', params: importPath, body: importVersion, response: { 200: caseImport } } },
    async ({ actor, params, units, body }) => cancelImport(house, actor, units, params.importId, body.version),
  );

  app.post(
    '/case-imports/:importId/resume',
    { config, schema: { tags, summary: '从停下的地方继续', params: importPath, body: importVersion, response: { 200: caseImport } } },
    async ({ params, units, body }) => resumeImport(house, jobs, units, params.importId, body.version),
  );

  app.get(
    '/case-imports/:importId/rejects',
    { config, schema: { tags, summary: '下载没有导入的行和原因', params: importPath, response: workbookAnswer } },
    async ({ params, units }, reply) => {
      const { name, bytes } = await exportRejects(house, units, params.importId);
      return sendWorkbook(reply, name, bytes);
    },
  );

  app.get(
    '/case-imports/:importId/edits',
    { config, schema: { tags, summary: '下载变更的办件：变更前、变更后', params: importPath, response: workbookAnswer } },
    async ({ params, units }, reply) => {
      const { name, bytes } = await exportEdited(house, units, params.importId);
      return sendWorkbook(reply, name, bytes);
    },
  );
}

/** The bare name: browsers of old send a whole path. */
const plainName = (name: string | undefined): string =>
  (name ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/\p{C}/gu, '')
    .slice(0, 200) || '未命名文件';
