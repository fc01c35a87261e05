import { createHmac } from 'node:crypto';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type Address, Refused, type Resolve, resolveAllowed } from './guard.ts';

export interface Message {
  readonly url: string;
  readonly secret: string;
  readonly event: string;
  /** The same for every attempt: who receives it tells by it what came twice. */
  readonly id: string;
  readonly body: string;
}

export interface Outcome {
  readonly delivered: boolean;
  readonly status: number | null;
  /** What went wrong, for people; '' where nothing did. */
  readonly note: string;
}

export interface SendOptions {
  readonly allowPrivate: boolean;
  readonly resolve?: Resolve;
}

const SECONDS = 10;

/** `t=<seconds>,v1=<HMAC-SHA256 of "<seconds>.<body>" under the secret, hexadecimal>`: proves who sent it, and when. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** One attempt. Redirects are not followed, and of the answer only the status counts. @param now an ISO instant */
export async function send(message: Message, now: string, { allowPrivate, resolve }: SendOptions): Promise<Outcome> {
  const url = new URL(message.url);
  let addresses: readonly Address[];
  try {
    addresses = await resolveAllowed(url, allowPrivate, resolve);
  } catch (error) {
    if (error instanceof Refused) return { delivered: false, status: null, note: error.message };
    throw error;
  }
  return post(url, addresses, message, Math.floor(Date.parse(now) / 1000));
}

function post(url: URL, addresses: readonly Address[], { secret, event, id, body }: Message, seconds: number): Promise<Outcome> {
  return new Promise((settle) => {
    const failed = (note: string) => settle({ delivered: false, status: null, note });
    const request = (url.protocol === 'https:' ? secure : plain)(url, {
      method: 'POST',
      agent: false,
      lookup: pinned(addresses),
      signal: AbortSignal.timeout(SECONDS * 1000),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Kaocheng-Webhook/1',
        'x-kaocheng-event': event,
        'x-kaocheng-delivery': id,
        'x-kaocheng-signature': signatureOf(secret, seconds, body),
      },
    });
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      const delivered = status >= 200 && status < 300;
      settle({ delivered, status, note: delivered ? '' : answerNote(status) });
    });
    request.on('error', (error: NodeJS.ErrnoException) => failed(errorNote(error)));
    request.end(body);
  });
}

const answerNote = (status: number): string =>
  status >= 300 && status < 400 ? `对方要求跳转（${status}），请直接填写最终地址` : `对方回答 ${status}，应为 200 至 299`;

const ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: '对方没有接受连接，请核对地址和端口',
  ECONNRESET: '连接被对方断开',
  ENETUNREACH: '网络不通',
  EHOSTUNREACH: '网络不通',
  CERT_HAS_EXPIRED: '对方的证书已过期',
  DEPTH_ZERO_SELF_SIGNED_CERT: '对方的证书不受信任',
  SELF_SIGNED_CERT_IN_CHAIN: '对方的证书不受信任',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '对方的证书不受信任',
  ERR_TLS_CERT_ALTNAME_INVALID: '对方的证书不是这个地址的',
};

const errorNote = ({ name, code = '' }: NodeJS.ErrnoException): string =>
  name === 'AbortError' || name === 'TimeoutError' ? `${SECONDS} 秒内没有回答` : (ERRORS[code] ?? `没有送到${code === '' ? '' : `（${code}）`}`);

/** Connects to the addresses that were checked, and to no others. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = addresses;
    if (!first) answer(new Error('no address'), '', 0);
    else if (options.all) answer(null, addresses as { address: string; family: number }[]);
    else answer(null, first.address, first.family);
  };
}
