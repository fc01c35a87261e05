import { dayAt } from '../../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../../http/downloads.ts';
import type { App } from '../../http/frame.ts';
import { badField } from '../../http/problems.ts';
import { fileForm, receiveFile, type Upload } from '../../http/uploads.ts';
import * as contract from '../contract.ts';
import type { Surroundings } from '../desk.ts';
import { applySheet, previewSheet } from './apply.ts';
import { sheetDone, sheetFields, sheetPlan } from './contract.ts';
import { presentIn, type SheetScope, sheetScope } from './scope.ts';
import { factWorkbook } from './template.ts';

const tags = ['填报'];
const MEBIBYTE = 1024 * 1024;
/** A hundred thousand rows are some 6 MB. */
const SHEET_BYTES = 20 * MEBIBYTE;
const FIELDS = { fingerprint: '预览给出的 fingerprint' };

/** Facts by Excel: a filled workbook, what a changed one would do, and doing it. For one unit, and for all at once. */
export async function sheetRoutes(app: App, { house }: Surroundings): Promise<void> {
  const send = async (scope: SheetScope) => factWorkbook(scope, await presentIn(house.db, scope), house.now());
  const own = { action: 'facts.report', unit: 'params.unitId' } as const;
  const all = { action: 'facts.record' } as const;
  const params = contract.unitId;

  app.get(
    '/assessments/:assessmentId/units/:unitId/facts/sheet',
    { config: own, schema: { tags, summary: '下载已填的填报表', params, response: workbookAnswer } },
    async ({ actor, params, units }, reply) => {
      const scope = await sheetScope(house, actor, units, params.assessmentId, params.unitId);
      return sendWorkbook(reply, `${scope.only?.name ?? ''}填报表-${dayAt(house.now())}`, await send(scope));
    },
  );

  app.post(
    '/assessments/:assessmentId/units/:unitId/facts/sheet/preview',
    { config: own, schema: { tags, summary: '核对上传的填报表：将要发生的变化，不保存', params, ...fileForm(), response: { 200: sheetPlan } } },
    async (request) => {
      const { params } = request;
      const scope = await sheetScope(house, request.actor, request.units, params.assessmentId, params.unitId);
      return previewSheet(house, scope, await receiveFile(request, SHEET_BYTES));
    },
  );

  app.post(
    '/assessments/:assessmentId/units/:unitId/facts/sheet',
    {
      config: own,
      schema: { tags, summary: '上传填报表：与核对的一致才保存，要么全部，要么不动', params, ...fileForm(FIELDS), response: { 200: sheetDone } },
    },
    async (request) => {
      const { params } = request;
      const scope = await sheetScope(house, request.actor, request.units, params.assessmentId, params.unitId);
      const upload = await receiveFile(request, SHEET_BYTES);
      return applySheet(house, request.actor, scope, upload, fingerprintIn(upload));
    },
  );

  const everyUnit = contract.assessmentId;
  app.get(
    '/assessments/:assessmentId/facts/sheet',
    { config: all, schema: { tags, summary: '下载所有单位的填报表', params: everyUnit, response: workbookAnswer } },
    async ({ actor, params, units }, reply) => {
      const scope = await sheetScope(house, actor, units, params.assessmentId);
      return sendWorkbook(reply, `填报表-${scope.assessment.title}-${dayAt(house.now())}`, await send(scope));
    },
  );

  app.post(
    '/assessments/:assessmentId/facts/sheet/preview',
    { config: all, schema: { tags, summary: '核对上传的所有单位填报表，不保存', params: everyUnit, ...fileForm(), response: { 200: sheetPlan } } },
    async (request) => {
      const scope = await sheetScope(house, request.actor, request.units, request.params.assessmentId);
      return previewSheet(house, scope, await receiveFile(request, SHEET_BYTES));
    },
  );

  app.post(
    '/assessments/:assessmentId/facts/sheet',
    { config: all, schema: { tags, summary: '上传所有单位的填报表', params: everyUnit, ...fileForm(FIELDS), response: { 200: sheetDone } } },
    async (request) => {
      const scope = await sheetScope(house, request.actor, request.units, request.params.assessmentId);
      const upload = await receiveFile(request, SHEET_BYTES);
      return applySheet(house, request.actor, scope, upload, fingerprintIn(upload));
    },
  );
}

function fingerprintIn({ fields }: Upload): string {
  const read = sheetFields.safeParse(fields);
  if (read.success) return read.data.fingerprint;
  const [issue] = read.error.issues;
  throw badField(issue?.path.join('.') ?? '', issue?.message ?? '表单内容不合规定');
}
