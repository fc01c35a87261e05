import type { Running } from '@kaocheng/server';
import Fastify from 'fastify';
import { READS } from './reads.ts';

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What is used of a connection. */
interface Client {
  query(text: unknown, values?: unknown[]): unknown;
  release(error?: Error): void;
}

/** The statements that our route runs for one read, in order. */
async function statementsOf({ app, house }: Running, cookie: string, path: string): Promise<Query[]> {
  const { pool } = house.store;
  const seen: Query[] = [];
  const connect = pool.connect.bind(pool) as unknown as () => Promise<Client>;
  const spied = async () => {
    const client = await connect();
    const query = client.query.bind(client);
    const spy = (text: unknown, values?: unknown[]) => {
      seen.push(typeof text === 'string' ? { text, values: values ?? [] } : (text as Query));
      return query(text, values);
    };
    const release = client.release.bind(client);
    return Object.assign(client, {
      query: spy,
      release: (error?: Error) => {
        Object.assign(client, { query, release });
        release(error);
      },
    });
  };
  Object.assign(pool, { connect: spied });
  const answer = await app.inject({ url: path, headers: { cookie } });
  Object.assign(pool, { connect });
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
  return seen;
}

/** A bare Fastify that runs the same statements on the same pool and sends what the last one gives: no session, no policy, no schemas. */
export async function startBare(running: Running, cookie: string): Promise<string> {
  const bare = Fastify();
  for (const { path } of READS) {
    const statements = await statementsOf(running, cookie, path);
    bare.get(path.split('?')[0] ?? path, async () => {
      let rows: unknown;
      for (const { text, values } of statements) rows = (await running.house.store.pool.query(text, [...values])).rows;
      return rows;
    });
  }
  return bare.listen({ port: 0, host: '127.0.0.1' });
}
