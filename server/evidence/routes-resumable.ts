import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Metadata } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../http/frame.ts';
import { badField, Problem } from '../http/problems.ts';
import { keepArrived } from './adding.ts';
import { requireRoom } from './arrival.ts';
import * as contract from './contract.ts';
import { requireAdding } from './guard.ts';
import { cleanName } from './name.ts';
import { type Answered, type Unfinished, uploadGone } from './resumable.ts';
import { type Surroundings, shelfOf, type UnitShelf } from './unit-shelf.ts';
import { measure } from './vault.ts';

const tags = ['佐证材料'];
const config = { action: 'evidence.write', unit: 'params.unitId' } as const;
const MEBIBYTE = 1024 * 1024;
const ALL = '/assessments/:assessmentId/units/:unitId/evidence/uploads';
const PIECES = 'application/offset+octet-stream';

/** Large files by the tus 1.0 protocol: begin, go on, look where it stands, give up; and at the end make proof of what has come in. */
export async function resumableRoutes(app: App, around: Surroundings): Promise<void> {
  await app.register(async (room) => {
    // Pieces go straight to the disk.
    room.addContentTypeParser(PIECES, (_request, payload, done) => done(null, payload));
    await stepRoutes(room as App, around);
  });

  app.post(
    `${ALL}/:uploadId/finish`,
    {
      config,
      schema: { tags, summary: '完成续传', params: contract.uploadId, body: contract.finish, response: { 201: contract.evidenceFile } },
    },
    async ({ actor, params, units, body }, reply) => {
      const shelf = await shelfOf(around, actor, units, params.assessmentId, params.unitId);
      return reply.code(201).send(await finish(shelf, params.uploadId, body));
    },
  );
}

async function stepRoutes(room: App, around: Surroundings): Promise<void> {
  const described = (summary: string) => ({ tags, summary: `${summary}（tus 1.0 协议）` });

  room.post(
    ALL,
    { config, schema: { ...described('开始续传'), params: contract.unitId, querystring: contract.target, response: { 201: z.null() } } },
    async (request, reply) => {
      const { actor, params, units, query } = request;
      const shelf = await shelfOf(around, actor, units, params.assessmentId, params.unitId);
      await requireAdding(around.house.db, shelf, shelf.assessment.stage, query.factId);
      const size = sizeOf(request, around.house.settings.EVIDENCE_MAX_MB);
      await requireRoom(around.house.settings, size);
      const ticket = { accountId: actor.accountId, ...params, name: nameOf(request) };
      return answer(reply, await (await around.resumable()).begin(stepOf(request), ticket, size));
    },
  );

  const one = `${ALL}/:uploadId`;
  const schema = { params: contract.uploadId };
  const go = async (request: FastifyRequest<{ Params: z.output<typeof contract.uploadId> }>, reply: FastifyReply, body?: Readable) => {
    const { actor, params, units } = request;
    await ownUpload(await shelfOf(around, actor, units, params.assessmentId, params.unitId), params.uploadId);
    return answer(reply, await (await around.resumable()).go({ ...stepOf(request), body }));
  };
  room.head(one, { config, schema: { ...schema, hide: true } }, (request, reply) => go(request, reply));
  room.delete(one, { config, schema: { ...described('放弃续传'), ...schema, response: { 204: z.null() } } }, (request, reply) => go(request, reply));
  room.patch(one, { config, schema: { ...described('续传'), ...schema, response: { 204: z.null() } } }, async (request, reply) => {
    await requireRoom(around.house.settings, Number(request.headers['content-length'] ?? 0));
    return go(request, reply, request.body as Readable | undefined);
  });
}

/** Makes proof of an upload that is whole. What has become proof, or was refused for good, is not kept twice. */
async function finish(shelf: UnitShelf, id: string, { factId, hash }: contract.Finish): Promise<contract.EvidenceView> {
  const { house, resumable } = shelf.around;
  const upload = await ownUpload(shelf, id);
  await requireAdding(house.db, shelf, shelf.assessment.stage, factId);
  if (upload.offset < upload.size) throw new Problem('bad-input', '文件还没有传完，请继续上传');
  const { path, name } = upload;
  const arrived = { path, ...(await measure(createReadStream(path))) };
  try {
    if (hash !== undefined && hash !== arrived.hash) throw new Problem('bad-input', `“${name}”传输中出了错，收到的与原文件不一致；请重新上传`);
    return await keepArrived(shelf, arrived, name, factId);
  } finally {
    await (await resumable()).discard(id);
  }
}

/** An upload of the caller's own on this very shelf. */
async function ownUpload({ around, actor, assessment, unit }: UnitShelf, id: string): Promise<Unfinished> {
  const found = await (await around.resumable()).find(id);
  const own = found?.accountId === actor.accountId && found.assessmentId === assessment.id && found.unitId === unit.unitId;
  if (!found || !own) throw uploadGone();
  return found;
}

function sizeOf({ headers }: FastifyRequest, limitMb: number): number {
  const size = /^\d{1,15}$/.test(String(headers['upload-length'])) ? Number(headers['upload-length']) : 0;
  if (size === 0) throw badField('Upload-Length', '须说明文件的大小，且不能是空文件');
  if (size > limitMb * MEBIBYTE) throw new Problem('too-large', `文件超过 ${limitMb} MB，请压缩或拆成几个文件，分别上传`);
  return size;
}

function nameOf({ headers }: FastifyRequest): string {
  try {
    const { filename, name } = Metadata.parse(String(headers['upload-metadata'] ?? ''));
    return cleanName(filename ?? name ?? '');
  } catch {
    throw badField('Upload-Metadata', '应写明文件名：filename 加 Base64 编码的名称');
  }
}

function stepOf({ method, url, headers }: FastifyRequest) {
  const given = new Headers();
  for (const name of ['tus-resumable', 'upload-offset', 'content-type', 'content-length'] as const) {
    const value = headers[name];
    if (typeof value === 'string') given.set(name, value);
  }
  return { method, path: url.split('?')[0] ?? '', headers: given };
}

const answer = (reply: FastifyReply, { status, headers }: Answered) => reply.code(status).headers(Object.fromEntries(headers)).send(null);
