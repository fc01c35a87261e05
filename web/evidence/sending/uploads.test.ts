import { expect, test, vi } from 'vitest';
import { offline, Problem } from '../../api/problem.ts';
import type { EvidenceFile } from '../types.ts';
import { type Task, Uploads, type Ways } from './uploads.ts';

const file = (name: string): File => new File(['x'], name);
const sent = (id: number): EvidenceFile => ({
  ...{ id, name: `${id}`, size: 1, mediaType: 'application/pdf', shown: 'pdf' as const },
  ...{ uploadedByName: null, uploadedAt: '', facts: [], mayRemove: true },
});

/** Uploads whose sending ends when the test says so. */
function setting(factId?: number, refusal?: Problem) {
  const sending: { readonly name: string; readonly factId: number | undefined; done(file: EvidenceFile): void; fail(problem: Problem): void }[] = [];
  const link = vi.fn<Ways['link']>(async () => undefined);
  const uploads = new Uploads(
    {
      send: (given, fact, { signal }) =>
        new Promise((resolve, reject) => {
          sending.push({ name: given.name, factId: fact, done: resolve, fail: reject });
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
      link,
      changed: async () => undefined,
      refusal: () => refusal,
    },
    factId,
  );
  const states = () => uploads.tasks.get().map(({ file: { name }, state }: Task) => `${name} ${state}`);
  return { uploads, sending, link, states };
}

test('two go at once, the third when one is through; what is through is no longer on its way', async () => {
  const { uploads, sending, states } = setting(7);
  uploads.add([file('a'), file('b'), file('c')]);
  await vi.waitFor(() => expect(states()).toEqual(['a sending', 'b sending', 'c waiting']));
  sending[0]?.done(sent(1));
  await vi.waitFor(() => expect(states()).toEqual(['b sending', 'c sending']));
  sending[1]?.done(sent(2));
  sending[2]?.done(sent(3));
  await vi.waitFor(() => expect(states()).toEqual([]));
  expect(sending.map(({ factId }) => factId)).toEqual([7, 7, 7]);
});

test('what failed says why and is tried again; what is given up is gone', async () => {
  const { uploads, sending, states } = setting(7);
  uploads.add([file('a'), file('b')]);
  await vi.waitFor(() => expect(sending).toHaveLength(2));
  sending[0]?.fail(offline());
  await vi.waitFor(() => expect(states()).toEqual(['a failed', 'b sending']));
  const [failed, going] = uploads.tasks.get();
  expect(failed?.problem?.title).toBe('连不上服务器');
  uploads.cancel(going?.key ?? 0);
  uploads.retry(failed?.key ?? 0);
  await vi.waitFor(() => expect(sending).toHaveLength(3));
  sending[2]?.done(sent(1));
  await vi.waitFor(() => expect(states()).toEqual([]));
});

test('a file that cannot be proof is not sent', () => {
  const { uploads, sending, states } = setting(7, new Problem({ code: 'too-large' }));
  uploads.add([file('a')]);
  expect([states(), sending]).toEqual([['a failed'], []]);
});

test('a fact that is saved later gets what came in before, and what was on its way', async () => {
  const { uploads, sending, link } = setting();
  uploads.add([file('a'), file('b')]);
  await vi.waitFor(() => expect(sending).toHaveLength(2));
  sending[0]?.done(sent(1));
  await vi.waitFor(() => expect(uploads.early.get()).toHaveLength(1));
  await uploads.aim(9);
  expect(uploads.early.get()).toEqual([]);
  sending[1]?.done(sent(2));
  await vi.waitFor(() => expect(uploads.tasks.get()).toEqual([]));
  expect(link.mock.calls).toEqual([
    [1, 9],
    [2, 9],
  ]);
});
