import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Metadata, Server } from '@tus/server';
import { Problem } from '../http/problems.ts';
import type { Settings } from '../settings.ts';

/** Whose unfinished upload it is and what it will be: decided by us when it begins, never by what the browser says. */
export interface Ticket {
  readonly accountId: number | null;
  readonly assessmentId: number;
  readonly unitId: number;
  readonly name: string;
}

export interface Unfinished extends Ticket {
  readonly path: string;
  readonly size: number;
  readonly offset: number;
}

/** A request of the tus 1.0 protocol, and what it is answered. */
export interface Step {
  readonly method: string;
  /** Path of the request; the answer to a new upload names one below it. */
  readonly path: string;
  readonly headers: Headers;
  readonly body?: Readable | undefined;
}
export interface Answered {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
}

/** Large files come in pieces and go on where they broke off. This only brings bytes in; what they become is decided when they are whole. */
export interface Resumable {
  begin(step: Step, ticket: Ticket, size: number): Promise<Answered>;
  go(step: Step): Promise<Answered>;
  find(id: string): Promise<Unfinished | undefined>;
  discard(id: string): Promise<void>;
  sweep(): Promise<void>;
}

const LIFETIME_HOURS = 24;

export async function openResumable(settings: Settings): Promise<Resumable> {
  const directory = join(settings.DATA_DIR, 'uploads', 'unfinished');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: LIFETIME_HOURS * 3_600_000 });
  const server = new Server({
    path: '/',
    datastore: store,
    maxSize: settings.EVIDENCE_MAX_MB * 1024 * 1024,
    // The pages come from the same address: nobody else's pages are let in.
    allowedOrigins: [],
    generateUrl: (request, { id }) => `${new URL(request.url).pathname}/${id}`,
  });
  const go = async ({ method, path, headers, body }: Step): Promise<Answered> => {
    const stream = body ? { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' as const } : {};
    const { status, headers: answer } = await server.handleWeb(new Request(`http://localhost${path}`, { method, headers, ...stream }));
    if (status >= 400) throw problemOf(status);
    return { status, headers: [...answer].filter(([name]) => !NOT_OURS.test(name)) };
  };
  return {
    begin({ headers, ...step }, { name, accountId, assessmentId, unitId }, size) {
      const own = new Headers(headers);
      own.set('upload-length', String(size));
      own.set('upload-metadata', Metadata.stringify({ name, ticket: JSON.stringify({ accountId, assessmentId, unitId }) }));
      own.delete('upload-defer-length');
      return go({ ...step, headers: own });
    },
    go,
    async find(id) {
      const found = await store.getUpload(id).catch(() => undefined);
      const { name, ticket } = found?.metadata ?? {};
      if (!found?.storage || !name || !ticket || found.size === undefined) return undefined;
      const whose = JSON.parse(ticket) as Omit<Ticket, 'name'>;
      return { ...whose, name, path: found.storage.path, size: found.size, offset: found.offset };
    },
    // Its content may have gone to its place already; what is known of it goes all the same.
    discard: async (id) => {
      await store.remove(id).catch(() => store.configstore.delete(id));
    },
    async sweep() {
      await store.deleteExpired().catch(() => 0);
    },
  };
}

const NOT_OURS = /^(access-control-|content-length$|connection$)/;

export const uploadGone = (): Problem => new Problem('upload-gone', '这次上传已完成、已过期，或不是您的上传；请重新选择文件');

function problemOf(status: number): Problem {
  switch (status) {
    case 404:
    case 410:
      return uploadGone();
    case 409:
      return new Problem('stale-version', '续传的位置不对，请从已收到的位置继续');
    case 413:
      return new Problem('too-large', '收到的内容超过了事先说明的大小');
    default:
      return status < 500 ? new Problem('bad-input', '续传请求不合 tus 1.0 协议') : new Problem('internal', '文件没有写入，请稍后继续上传');
  }
}
