import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problems.ts';
import type { EvidenceFile } from './file.ts';
import { shownAs } from './kinds.ts';
import type { Soundness } from './soundness.ts';
import type { UnitShelf } from './unit-shelf.ts';
import type { Range } from './vault.ts';

const DAMAGE: Readonly<Record<Exclude<Soundness, 'sound'>, string>> = {
  missing: '在存储中找不到了',
  altered: '在存储中被改动过，已与上传时不一致',
};

/** Sends a file's content, or the part of it that was asked for, if it is still what was uploaded. */
export async function sendContent(request: FastifyRequest, reply: FastifyReply, shelf: UnitShelf, file: EvidenceFile, as: 'inline' | 'attachment') {
  const { vault, examine } = shelf.around;
  const soundness = await (await examine())(file);
  if (soundness !== 'sound') throw new Problem('file-damaged', `“${file.name}”${DAMAGE[soundness]}；请重新上传同一文件，并告知系统管理员`);
  const etag = `"${file.hash}"`;
  reply.headers({
    ...guards(file, as),
    etag,
    // Always asked for anew: rights end, and files are removed.
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const condition = request.headers['if-range'];
  const range = condition === undefined || condition === etag ? rangeIn(request.headers.range, file.size) : undefined;
  if (range === 'none')
    return reply
      .code(416)
      .headers({ 'content-range': `bytes */${file.size}` })
      .send();
  const content = await (await vault()).read(file.hash, range);
  if (!range) return reply.headers({ 'content-length': file.size }).send(content);
  const { start, end } = range;
  return reply
    .code(206)
    .headers({ 'content-range': `bytes ${start}-${end}/${file.size}`, 'content-length': end - start + 1 })
    .send(content);
}

/** Whatever is in the file, it runs nothing, asks nobody, and is never taken for a page. PDFs are shown by the browser's own viewer, which a sandbox forbids. */
function guards({ name, mediaType }: EvidenceFile, as: 'inline' | 'attachment'): Readonly<Record<string, string>> {
  const shown = shownAs(mediaType);
  const place = shown === 'none' ? 'attachment' : as;
  const sandbox = shown === 'pdf' ? "object-src 'self'" : 'sandbox';
  return {
    'content-type': mediaType,
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; ${sandbox}`,
    'content-disposition': `${place}; filename="file"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`,
  };
}

const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** One range, as players and viewers ask for it; anything else is answered with the whole. @returns `none`: it lies outside the file */
function rangeIn(header: string | undefined, size: number): Range | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < start) return undefined;
  return start > end ? 'none' : { start, end };
}
