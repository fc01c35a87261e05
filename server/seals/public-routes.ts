import { z } from 'zod';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { sha256 } from './canonical.ts';
import { assessmentId, published, publishedPage, publishedQuery } from './contract.ts';
import { findPublished, listPublished } from './seal-table.ts';

const tags = ['公开'];
const config = { action: 'public.read' } as const;
/** A result that is taken down is gone everywhere after this long. */
const CACHED = 'public, max-age=60';

/** What anybody may read, without signing in. Both read nothing but publications. */
export async function publicRoutes(app: App, { db }: House): Promise<void> {
  app.get(
    '/public/results',
    { config, schema: { tags, summary: '公布的结果', querystring: publishedQuery, response: { 200: publishedPage } } },
    async ({ query }, reply) => {
      reply.header('cache-control', CACHED);
      return { ...(await listPublished(db, query)), page: query.page, size: query.size };
    },
  );

  app.get(
    '/public/results/:assessmentId',
    { config, schema: { tags, summary: '一个公布的结果', params: assessmentId, response: { 200: published, 304: z.null() } } },
    async ({ params, headers }, reply) => {
      const found = await findPublished(db, params.assessmentId);
      if (!found) throw new Problem('not-found', '没有公布这个结果，或已经撤下');
      const tag = `"${sha256(`${found.publication.receipt} ${found.publishedAt}`).slice(0, 32)}"`;
      reply.header('cache-control', CACHED).header('etag', tag);
      if (headers['if-none-match'] === tag) return reply.code(304).type('text/plain').send(null);
      return { ...found.publication, publishedAt: found.publishedAt };
    },
  );
}
