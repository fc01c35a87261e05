import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../../api/problem.ts';
import type { Content, FactRecord } from '../types.ts';
import { Keeper, PAUSE_MS, type Sender } from './keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const record = (content: Partial<Content>, version = 1): FactRecord => ({
  id: 7,
  unitId: 1,
  fact: '刊物发表',
  level: '市级',
  value: '',
  happenedOn: null,
  note: '甲',
  state: 'draft',
  source: 'unit',
  origin: 'form',
  claimedLevel: null,
  claimedValue: null,
  reportedByName: null,
  reportedAt: '',
  reviewedByName: null,
  reviewedAt: null,
  reviewReason: '',
  proven: false,
  version,
  updatedAt: '',
  problems: [],
  mayChange: true,
  ...content,
});

/** A server of one record that remembers what it was sent. */
function server(start?: FactRecord) {
  let now = start;
  const sent: Content[] = [];
  const sender: Sender = {
    async create(content) {
      sent.push(content);
      now = record(content);
      return now;
    },
    async change(seen, content) {
      sent.push(content);
      if (now && seen.version !== now.version) throw new Problem({ code: 'stale-version', current: now });
      now = record(content, seen.version + 1);
      return now;
    },
  };
  return {
    sender,
    sent,
    colleague: (content: Partial<Content>) => (now = { ...record({}), ...now, ...content, version: (now?.version ?? 0) + 1 }),
    now: () => now,
  };
}

const pause = () => vi.advanceTimersByTimeAsync(PAUSE_MS);

test('a pause while typing saves once; the first save makes the record', async () => {
  const { sender, sent } = server();
  const keeper = new Keeper(undefined, { level: '市级' }, sender);
  for (const note of ['新', '新的', '新的一篇']) keeper.type({ note });
  expect(keeper.snapshot().state).toBe('typed');
  await pause();
  expect(sent).toEqual([{ level: '市级', value: '', happenedOn: null, note: '新的一篇' }]);
  expect(keeper.snapshot()).toMatchObject({ state: 'kept', record: { id: 7, version: 1 } });
});

test('what is typed while a save is on its way is saved after it, with the version that it gave', async () => {
  const { sender, sent, now } = server(record({}));
  const keeper = new Keeper(record({}), {}, sender);
  keeper.type({ note: '乙' });
  const going = keeper.flush();
  keeper.type({ note: '乙丙' });
  await going;
  await pause();
  expect(sent.map(({ note }) => note)).toEqual(['乙', '乙丙']);
  expect(now()).toMatchObject({ note: '乙丙', version: 3 });
  expect(keeper.snapshot()).toMatchObject({ state: 'kept', content: { note: '乙丙' } });
});

test('a colleague’s change in another field is joined without asking', async () => {
  const { sender, colleague, now } = server(record({}));
  const keeper = new Keeper(record({}), {}, sender);
  colleague({ level: '省级' });
  keeper.type({ note: '乙' });
  await pause();
  expect(now()).toMatchObject({ level: '省级', note: '乙', version: 3 });
  expect(keeper.snapshot()).toMatchObject({ state: 'kept', content: { level: '省级', note: '乙' } });
});

test('in the same field both are shown, mine stays on the screen, and the person decides', async () => {
  const { sender, colleague, now } = server(record({}));
  const keeper = new Keeper(record({}), {}, sender);
  colleague({ note: '同事写的' });
  keeper.type({ note: '我写的' });
  await pause();
  expect(keeper.snapshot()).toMatchObject({ state: 'contested', content: { note: '我写的' }, theirs: { note: '同事写的' } });
  keeper.receive(record({ note: '同事写的' }, 2));
  expect(keeper.snapshot().content.note).toBe('我写的');
  keeper.settle('mine');
  await pause();
  expect(now()).toMatchObject({ note: '我写的', version: 3 });
});

test('a server that is away is tried again; a refusal keeps what was typed', async () => {
  let answer: Problem | undefined = new Problem({ code: 'offline' });
  const { sender, now } = server(record({}));
  const change = sender.change;
  sender.change = async (seen, content) => {
    if (answer) throw answer;
    return change(seen, content);
  };
  const keeper = new Keeper(record({}), {}, sender);
  keeper.type({ note: '乙' });
  await pause();
  expect(keeper.snapshot()).toMatchObject({ state: 'waiting', content: { note: '乙' } });
  answer = undefined;
  await vi.advanceTimersByTimeAsync(5000);
  expect(now()?.note).toBe('乙');
  answer = new Problem({ code: 'wrong-stage', detail: '自查已经结束' });
  keeper.type({ note: '丙' });
  await pause();
  keeper.receive(record({ note: '乙' }, 9));
  expect(keeper.snapshot()).toMatchObject({ state: 'refused', content: { note: '丙' }, problem: { detail: '自查已经结束' } });
});

test('what comes with the form is taken over where nothing is typed, and never an older version', () => {
  const keeper = new Keeper(record({}, 3), {}, server().sender);
  keeper.receive(record({ note: '旧' }, 2));
  expect(keeper.snapshot().content.note).toBe('甲');
  keeper.receive(record({ note: '新' }, 4));
  expect(keeper.snapshot()).toMatchObject({ state: 'kept', content: { note: '新' } });
});
