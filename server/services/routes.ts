import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { fileForm, receiveFile } from '../http/uploads.ts';
import { fieldsOf, importDone, importFields } from '../imports/index.ts';
import {
  changedService,
  figuresQuery,
  service,
  serviceFields,
  serviceFigures,
  serviceId,
  servicePage,
  servicePlan,
  servicesQuery,
} from './contract.ts';
import { exportServices, serviceTemplate } from './export.ts';
import { applyServices, previewServices } from './import/apply.ts';
import type { ServiceWatcher } from './limits.ts';
import { changeService, createService } from './logic.ts';
import { figuresSeen, listSeen, serviceSeen } from './reading.ts';

const tags = ['事项目录'];
const read = { action: 'services.read' } as const;
const write = { action: 'services.write' } as const;

export const serviceRoutes =
  (watchers: readonly ServiceWatcher[]) =>
  async (app: App, house: House): Promise<void> => {
    app.get(
      '/services',
      { config: read, schema: { tags, summary: '事项列表', querystring: servicesQuery, response: { 200: servicePage } } },
      async ({ query, units }) => listSeen(house, units, query),
    );

    app.get(
      '/services/figures',
      { config: read, schema: { tags, summary: '由事项目录算出的指标，按单位', querystring: figuresQuery, response: { 200: serviceFigures } } },
      async ({ query, units }) => figuresSeen(house, units, query.under),
    );

    app.get(
      '/services/export',
      { config: read, schema: { tags, summary: '导出事项', querystring: servicesQuery, response: workbookAnswer } },
      async ({ query, units }, reply) => sendWorkbook(reply, `事项目录-${dayAt(house.now())}`, await exportServices(house, units, query)),
    );

    app.get('/services/template', { config: write, schema: { tags, summary: '下载事项模板', response: workbookAnswer } }, async (_, reply) =>
      sendWorkbook(reply, '事项目录模板', await serviceTemplate()),
    );

    app.get(
      '/services/:serviceId',
      { config: read, schema: { tags, summary: '一个事项', params: serviceId, response: { 200: service } } },
      async ({ params, units }) => serviceSeen(house, units, params.serviceId),
    );

    app.post(
      '/services',
      { config: { ...write, unit: 'body.unitId' }, schema: { tags, summary: '新增事项', body: serviceFields, response: { 201: service } } },
      async ({ actor, units, body }, reply) => reply.code(201).send(await createService(house, actor, units, body)),
    );

    app.put(
      '/services/:serviceId',
      { config: write, schema: { tags, summary: '修改事项', params: serviceId, body: changedService, response: { 200: service } } },
      async ({ actor, units, params, body }) => changeService(house, watchers, actor, units, params.serviceId, body),
    );

    app.post(
      '/services/import/preview',
      { config: write, schema: { tags, summary: '预览导入：将要发生的变化，不保存', ...fileForm(), response: { 200: servicePlan } } },
      async (request) => previewServices(house, request.units, await receiveFile(request)),
    );

    app.post(
      '/services/import',
      {
        config: write,
        schema: {
          tags,
          summary: '导入事项：与预览一致才保存，要么全部，要么不动',
          ...fileForm({ fingerprint: '预览给出的 fingerprint' }),
          response: { 200: importDone },
        },
      },
      async (request) => {
        const upload = await receiveFile(request);
        return applyServices(house, watchers, request.actor, request.units, upload, fieldsOf(importFields, upload).fingerprint);
      },
    );
  };
