import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { type Addresses, READS } from './reads.ts';

const CONNECTIONS = 200;
const SECONDS = 6;
const ROUNDS = 3;

interface Shot {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p99: number;
}

export interface ServerFigures {
  readonly connections: number;
  readonly reads: readonly { readonly name: string; readonly ours: Shot; readonly bare: Shot; readonly ofBare: number; readonly p99OfBare: number }[];
}

/** Requests a second and p99 of the commonest reads, beside a bare Fastify route that runs the same SQL on the same pool; medians of three turns each. */
export async function serverFigures(): Promise<ServerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'kaocheng-bench-'));
  // Started by root, PostgreSQL runs as somebody else, who has to get in.
  chmodSync(folder, 0o755);
  const host = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./host.ts', import.meta.url)), join(folder, 'data')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const addresses = await told(host.stdout);
    const reads = [];
    for (const { name, path } of READS) {
      await shoot(addresses.ours + path, addresses.cookie, 2);
      const rounds: { ours: Shot; bare: Shot }[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const bare = await shoot(addresses.bare + path, addresses.cookie, SECONDS);
        rounds.push({ bare, ours: await shoot(addresses.ours + path, addresses.cookie, SECONDS) });
      }
      const [ours, bare] = [middle(rounds.map((round) => round.ours)), middle(rounds.map((round) => round.bare))];
      reads.push({ name, ours, bare, ofBare: ours.requestsPerSecond / bare.requestsPerSecond, p99OfBare: ours.p99 / bare.p99 });
    }
    return { connections: CONNECTIONS, reads };
  } finally {
    host.stdin.end();
    await new Promise((done) => host.once('exit', done));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function told(stdout: NodeJS.ReadableStream): Promise<Addresses> {
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line) as Addresses;
  throw new Error('the host ended before it told its addresses');
}

async function shoot(url: string, cookie: string, duration: number): Promise<Shot> {
  const { requests, latency, errors, non2xx } = await autocannon({ url, connections: CONNECTIONS, duration, headers: { cookie } });
  if (errors > 0 || non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} other answers`);
  return { requestsPerSecond: requests.average, p99: latency.p99 };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const middle = (shots: readonly Shot[]): Shot => ({
  requestsPerSecond: median(shots.map(({ requestsPerSecond }) => requestsPerSecond)),
  p99: median(shots.map(({ p99 }) => p99)),
});

export async function serverBench(): Promise<ServerFigures> {
  const figures = await serverFigures();
  console.log(`\n${figures.connections} connections, requests a second and p99, beside a bare Fastify route with the same SQL`);
  for (const { name, ours, bare, ofBare, p99OfBare } of figures.reads) {
    const rate = `${Math.round(ours.requestsPerSecond).toString().padStart(6)}/s of ${Math.round(bare.requestsPerSecond).toString().padStart(6)}/s`;
    console.log(`  ${name.padEnd(22)} ${rate}  ${ofBare.toFixed(2)} ×    p99 ${ours.p99} ms of ${bare.p99} ms  ${p99OfBare.toFixed(2)} ×`);
  }
  return figures;
}
