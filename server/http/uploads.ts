import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from './frame.ts';
import { Problem } from './problems.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest table that people fill in and upload. */
const TABLE_BYTES = 2 * MEBIBYTE;

/** Lets routes take files. Nothing is read before a route asks for it, so who may not upload never gets that far. */
export async function uploads(app: App): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fields: 10, parts: 12, fieldNameSize: 100, fieldSize: 10_000, headerPairs: 50, fileSize: TABLE_BYTES },
  });
}

/** A file as it came, whole in memory, and the text fields beside it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/** The schema parts of a route that takes one file: what the published description says. The form itself is read by `receiveFile`. */
export const fileForm = (fields: Readonly<Record<string, string>> = {}) => {
  const texts = Object.entries(fields).map(([name, description]) => [name, { type: 'string', description }] as const);
  return {
    consumes: ['multipart/form-data'],
    body: z.unknown().meta({
      type: 'object',
      properties: { file: { type: 'string', format: 'binary', description: '文件' }, ...Object.fromEntries(texts) },
      required: ['file'],
    }),
  };
};

/** Reads the one file of a form. A form that breaks off or a file over the limit is refused as a whole; nothing of it stays. */
export async function receiveFile(request: FastifyRequest, limit: number = TABLE_BYTES): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem('unsupported-type', '请用表单（multipart/form-data）上传文件');
  const fields: Record<string, string> = {};
  let found: Omit<Upload, 'fields'> | undefined;
  try {
    for await (const part of request.parts({ limits: { fileSize: limit } })) {
      if (part.type === 'file') found = { name: fileName(part.filename), bytes: await part.toBuffer() };
      else fields[part.fieldname] = String(part.value);
    }
  } catch (error) {
    throw refusal(error, limit);
  }
  if (!found || found.bytes.length === 0)
    throw new Problem('bad-input', '没有收到文件，或文件是空的', { errors: [{ path: 'file', message: '请选择文件' }] });
  return { ...found, fields };
}

/** The schema parts of a route that takes several files, read by `receiveFiles`. */
export const filesForm = () => ({
  consumes: ['multipart/form-data'],
  body: z.unknown().meta({
    type: 'object',
    properties: { file: { type: 'array', items: { type: 'string', format: 'binary' }, description: '文件，可以有多个' } },
    required: ['file'],
  }),
});

/** Files of one form, and what stands around them in it. */
const MOST_FILES = 50;
const FORM_BYTES = MEBIBYTE;

/**
 * Gives the files of a form to `take` as they come in, one after the other, none of them whole in memory. All together they stay below the limit:
 * what says so at its beginning is not read at all, and what turns out to be more is cut off.
 */
export async function receiveFiles(
  request: FastifyRequest,
  reply: FastifyReply,
  limit: number,
  take: (name: string, content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  if (!request.isMultipart()) throw new Problem('unsupported-type', '请用表单（multipart/form-data）上传文件');
  let left = limit;
  async function* within(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      left -= chunk.length;
      if (left < 0) throw tooLarge(limit);
      yield chunk;
    }
  }
  try {
    if (Number(request.headers['content-length'] ?? 0) > limit + FORM_BYTES) throw tooLarge(limit);
    const limits = { fileSize: limit + 1, files: MOST_FILES, parts: MOST_FILES + 10 };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') await take(part.filename, within(part.file));
    }
  } catch (error) {
    // Whoever is refused may still be sending for hours: the answer goes out, and the line is closed.
    request.raw.unpipe();
    reply.header('connection', 'close');
    throw refusal(error, limit, MOST_FILES);
  }
}

const tooLarge = (limit: number): Problem => new Problem('too-large', `文件超过 ${limit / MEBIBYTE} MB，请压缩或拆成几个文件，分别上传`);

/** The bare name: browsers of old send a whole path, and others send what they like. */
const fileName = (name: string | undefined): string =>
  (name ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/\p{C}/gu, '')
    .slice(0, 200) || '未命名文件';

function refusal(error: unknown, limit: number, most = 1): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new Problem('too-large', `文件超过 ${limit / MEBIBYTE} MB，请拆成几个文件，分别上传`);
  if (code?.endsWith('_LIMIT')) return new Problem('bad-input', `一次只能上传${most === 1 ? '一' : ` ${most} `}个文件`);
  const broken =
    code === 'FST_MP_PREMATURE_CLOSE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || /multipart|terminated early|boundary|header/i.test(message ?? '');
  return broken ? new Problem('bad-input', '文件没有传完，什么也没有改动；请重新上传') : error;
}
