import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Ask = { readonly sql: string } | { readonly usage: true };

/** What the server and its PostgreSQL have used since they began. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly postgresSeconds: number;
  readonly peakMegabytes: number;
}

const PASSWORD = '测量用的口令-2026';

/** A server of our own on an empty store, seen from outside: by its API, as its first administrator, and beside it by SQL. */
export class Host {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  #address = '';
  #headers: Record<string, string> = {};

  private constructor(process: ChildProcess, lines: Interface) {
    this.#process = process;
    this.#lines = lines[Symbol.asyncIterator]();
  }

  static async open(folder: string): Promise<Host> {
    const script = fileURLToPath(new URL('./host.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
    const host = new Host(child, createInterface({ input: child.stdout }));
    const { address, secret } = (await host.#line()) as { address: string; secret: string };
    host.#address = address;
    await host.#enter(secret);
    return host;
  }

  async #enter(secret: string): Promise<void> {
    const body = { secret, login: 'admin', name: '管理员', password: PASSWORD };
    const answer = await this.#send('POST', '/setup/first-administrator', JSON.stringify(body), 'application/json');
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    this.#headers = { cookie: cookie.join('; '), 'x-csrf-token': csrfToken };
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#send('GET', path)).json() as Promise<T>;
  }

  async post<T>(path: string, body: object): Promise<T> {
    const form = body instanceof FormData;
    const answer = form ? this.#send('POST', path, body) : this.#send('POST', path, JSON.stringify(body), 'application/json');
    return (await answer).json() as Promise<T>;
  }

  async #send(method: string, path: string, body?: string | FormData, type?: string): Promise<Response> {
    const headers = { ...this.#headers, ...(type && { 'content-type': type }) };
    const answer = await fetch(`${this.#address}/api/v1${path}`, { method, headers, ...(body && { body }) });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }

  sql<T>(sql: string): Promise<T[]> {
    return this.#ask({ sql }) as Promise<T[]>;
  }

  usage(): Promise<Usage> {
    return this.#ask({ usage: true }) as Promise<Usage>;
  }

  async #ask(ask: Ask): Promise<unknown> {
    this.#process.stdin?.write(`${JSON.stringify(ask)}\n`);
    return this.#line();
  }

  async #line(): Promise<unknown> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('the host has ended');
    return JSON.parse(value);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin?.end();
    await ended;
  }
}
