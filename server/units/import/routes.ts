import { sendWorkbook, workbookAnswer } from '../../http/downloads.ts';
import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { fileForm, receiveFile } from '../../http/uploads.ts';
import { fieldsOf } from '../../imports/index.ts';
import { facetsSeen } from '../reading.ts';
import { applyImport, previewImport } from './apply.ts';
import { importDone, importFields, importPlan } from './contract.ts';
import { unitTemplate } from './template.ts';

const tags = ['单位'];
const write = { action: 'units.write' } as const;

/** Units from a file: a template, a preview of what would change, and the change itself. */
export async function importRoutes(app: App, house: House): Promise<void> {
  app.get('/units/template', { config: write, schema: { tags, summary: '下载单位模板', response: workbookAnswer } }, async ({ units }, reply) => {
    const { kinds, groups } = await facetsSeen(house, units);
    const values = (list: typeof kinds) => list.map(({ value }) => value);
    return sendWorkbook(reply, '单位模板', await unitTemplate({ kinds: values(kinds), groups: values(groups) }));
  });

  app.post(
    '/units/import/preview',
    { config: write, schema: { tags, summary: '预览导入：将要发生的变化，不保存', ...fileForm(), response: { 200: importPlan } } },
    async (request) => previewImport(house, request.units, await receiveFile(request)),
  );

  app.post(
    '/units/import',
    {
      config: write,
      schema: {
        tags,
        summary: '导入单位：与预览一致才保存，要么全部，要么不动',
        ...fileForm({ fingerprint: '预览给出的 fingerprint', effectiveOn: '更名、划转的生效日期，默认今天' }),
        response: { 200: importDone },
      },
    },
    async (request) => {
      const upload = await receiveFile(request);
      return applyImport(house, request.actor, request.units, { upload, ...fieldsOf(importFields, upload) });
    },
  );
}
