import type { FastifyReply } from 'fastify';
import { z } from 'zod';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The answer of a route that gives a workbook, for the published description. */
export const workbookAnswer = { 200: { description: 'Excel 文件', content: { [XLSX]: { schema: z.string().meta({ format: 'binary' }) } } } };

/** Sends a workbook that the browser saves under a Chinese name. */
export function sendWorkbook(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  return reply
    .type(XLSX)
    .header('content-disposition', `attachment; filename="export.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes));
}
