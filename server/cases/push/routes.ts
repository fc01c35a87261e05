import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { type Kind, kindOf } from '../import/kinds/index.ts';
import { MOST_ROWS, pushAnswer, pushBody, pushHeaders, pushTarget } from './contract.ts';
import { pushRows } from './logic.ts';

const tags = ['推送'];
const BODY_BYTES = 16 * 1024 * 1024;
const PATHS: Readonly<Record<Kind, string>> = { cases: 'case-batches', ratings: 'rating-batches', complaints: 'complaint-batches' };

/** One route a kind, for platforms that send their rows themselves. */
export async function pushRoutes(app: App, house: House): Promise<void> {
  for (const [kind, path] of Object.entries(PATHS) as [Kind, string][]) {
    const { word } = kindOf(kind);
    const description = `一批最多 ${MOST_ROWS} 行。字段可以用本接口的名称、中文列名或省平台的字段名；用接口令牌调用。Idempotency-Key 相同、内容相同的请求只生效一次，答复也相同（答复头 Idempotent-Replayed: true）；内容不同则拒绝（422）。`;
    app.post(
      `/units/:unitId/${path}`,
      {
        bodyLimit: BODY_BYTES,
        config: { action: 'cases.push', unit: 'params.unitId' },
        schema: {
          tags,
          summary: `推送${word}`,
          description,
          params: pushTarget,
          headers: pushHeaders,
          body: pushBody,
          response: { 200: pushAnswer },
        },
      },
      async ({ actor, params, headers, body }, reply) => {
        const { answer, replayed } = await pushRows(house, actor, kind, params.unitId, headers['idempotency-key'], body);
        if (replayed) reply.header('idempotent-replayed', 'true');
        return answer;
      },
    );
  }
}
