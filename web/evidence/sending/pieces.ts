import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { Problem, problemOf, type Sending, transmit } from '../../api/index.ts';

const MEBIBYTE = 1024 * 1024;
/** One piece goes through within the server's two minutes also on a slow line. */
const PIECE = 4 * MEBIBYTE;
const PAUSES = [0, 2000, 5000, 10_000, 20_000, 30_000];

/**
 * Sends a large file piece by piece (tus). It goes on where it broke off: after a failed line by itself, after a reload when the same file is
 * chosen again. @returns the id of the upload, which is whole then
 */
export async function sendInPieces(file: File, endpoint: string, { onProgress, signal }: Sending): Promise<string> {
  const { Upload } = await import('tus-js-client');
  return new Promise<string>((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: `${location.origin}${endpoint}`,
      chunkSize: PIECE,
      retryDelays: PAUSES,
      metadata: { filename: file.name },
      removeFingerprintOnSuccess: true,
      httpStack: STACK,
      onProgress: (sent, all) => onProgress(all > 0 ? sent / all : 0),
      onShouldRetry: ({ originalResponse }) => {
        const status = originalResponse?.getStatus() ?? 0;
        return status === 0 || status >= 500 || status === 409 || status === 423;
      },
      onError: (error) => reject(problemIn(error)),
      onSuccess: () => resolve(upload.url?.split('/').pop() ?? ''),
    });
    signal.addEventListener(
      'abort',
      () => {
        // Giving up is final: the server forgets what it has of the file.
        void upload.abort(true).catch(() => undefined);
        reject(new DOMException('aborted', 'AbortError'));
      },
      { once: true },
    );
    void upload.findPreviousUploads().then(([previous]) => {
      if (signal.aborted) return;
      if (previous) upload.resumeFromPreviousUpload(previous);
      upload.start();
    });
  });
}

/** The requests of the protocol, sent as all others: with the session's token, and with signing in again where it has ended. */
const STACK: HttpStack = { createRequest: (method, url) => requestOf(method, url), getName: () => 'kaocheng' };

function requestOf(method: string, url: string): HttpRequest {
  const headers: Record<string, string> = {};
  const control = new AbortController();
  let progress: (sent: number) => void = () => undefined;
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader: (name, value) => {
      headers[name] = value;
    },
    getHeader: (name) => headers[name],
    setProgressHandler: (handler) => {
      progress = handler;
    },
    async send(body: Blob | null): Promise<HttpResponse> {
      const size = body?.size ?? 0;
      const sending = { onProgress: (share: number) => progress(share * size), signal: control.signal };
      try {
        const response = await transmit({ method, url, headers, body: body ?? null }, sending);
        return answerOf(response.status, await response.text(), response.headers);
      } catch (thrown) {
        // What the server refused is for the protocol to judge; a line that is down is tried again.
        if (thrown instanceof Problem && !thrown.passing) return answerOf(thrown.status, JSON.stringify(thrown), new Headers(), thrown);
        throw thrown;
      }
    },
    abort: async () => control.abort(),
    getUnderlyingObject: () => undefined,
  };
}

const answerOf = (status: number, body: string, headers: Headers, problem?: Problem): HttpResponse => ({
  getStatus: () => status,
  getHeader: (name) => headers.get(name) ?? undefined,
  getBody: () => body,
  getUnderlyingObject: () => problem,
});

/** What the server said, where it said something. */
function problemIn(error: unknown): Problem {
  const { originalResponse, causingError } = error as { originalResponse?: HttpResponse | null; causingError?: unknown };
  const said: unknown = originalResponse?.getUnderlyingObject();
  return problemOf(said instanceof Problem ? said : causingError);
}
