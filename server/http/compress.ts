import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { App } from './frame.ts';

const zip = promisify(gzip);
/** Below this, packing costs more than it saves. */
const WORTH = 16 * 1024;

/** Packs the large answers of a room for callers that can open them. Not for answers that repeat what the caller sent beside a secret: their length would tell. */
export function compressAnswers(room: App): void {
  room.addHook('onSend', async (request, reply, payload) => {
    const taken = String(request.headers['accept-encoding'] ?? '');
    if (typeof payload !== 'string' || payload.length < WORTH || !/\bgzip\b/.test(taken) || reply.hasHeader('content-encoding')) return payload;
    const packed = await zip(payload);
    reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').header('content-length', packed.length);
    return packed;
  });
}
