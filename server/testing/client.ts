import type { InjectOptions } from 'fastify';
import type { App } from '../http/frame.ts';
import { API } from '../http/openapi.ts';

/** What a route answered. `body` is the parsed JSON, `problem` the same where the answer is problem details. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: T;
  readonly problem: ProblemBody;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface ProblemBody {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { path: string; message: string }[];
  readonly current?: unknown;
}

export type Extra = Pick<InjectOptions, 'headers' | 'query' | 'remoteAddress'>;

/** Asks the application directly, without a socket. Paths are below /api/v1; one that starts with `//` is taken from the root: `//health`. */
export interface Client {
  get<T = unknown>(path: string, extra?: Extra): Promise<Answer<T>>;
  post<T = unknown>(path: string, body?: unknown, extra?: Extra): Promise<Answer<T>>;
  put<T = unknown>(path: string, body?: unknown, extra?: Extra): Promise<Answer<T>>;
  patch<T = unknown>(path: string, body?: unknown, extra?: Extra): Promise<Answer<T>>;
  delete<T = unknown>(path: string, body?: unknown, extra?: Extra): Promise<Answer<T>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * @param prepare headers and address of every call, asked for anew each time
 * @param after is shown every answer: cookies are kept here
 */
export function clientOf(app: App, prepare: () => Promise<Extra>, after: (answer: Answer<unknown>) => void = () => undefined): Client {
  const call = async <T>(method: Method, path: string, body: unknown, extra: Extra = {}): Promise<Answer<T>> => {
    const own = await prepare();
    const response = await app.inject({
      method,
      url: path.startsWith('//') ? path.slice(1) : `${API}${path}`,
      ...own,
      ...extra,
      headers: { ...own.headers, ...extra.headers },
      ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }),
    });
    const json = /json/.test(String(response.headers['content-type'])) ? JSON.parse(response.body) : undefined;
    const answer = {
      status: response.statusCode,
      headers: response.headers,
      body: json as T,
      problem: json as ProblemBody,
      text: response.body,
      bytes: response.rawPayload,
    };
    after(answer);
    return answer;
  };
  return {
    get: (path, extra) => call('GET', path, undefined, extra),
    post: (path, body, extra) => call('POST', path, body, extra),
    put: (path, body, extra) => call('PUT', path, body, extra),
    patch: (path, body, extra) => call('PATCH', path, body, extra),
    delete: (path, body, extra) => call('DELETE', path, body, extra),
  };
}
