import { createHash } from 'node:crypto';
import { recordDeed } from '../../audit/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import { unitTree } from '../../units/index.ts';
import { type Kind, kindOf } from '../import/kinds/index.ts';
import { advanceImport, findImport, insertRejects, moveImport, readRejects } from '../import/table.ts';
import { measureOf } from '../measure.ts';
import type { PushAnswer, PushBody } from './contract.ts';
import { type Fields, fieldsOf, mappingOf } from './fields.ts';
import { FIRST_ROW, readBatch } from './reading.ts';
import { findPush, takeKey } from './table.ts';

/** What a platform is answered, and whether the answer had been given before. */
export interface Pushed {
  readonly answer: PushAnswer;
  readonly replayed: boolean;
}

/**
 * Stores a batch of rows exactly once: the key is taken, the rows are stored and their sums moved in one transaction. The same key with the same content is answered
 * as it was the first time; a call that comes while the first is under way waits for it.
 * @throws Problem `key-reused` where the key stands for another content
 */
export async function pushRows(house: House, actor: Actor, kind: Kind, unitId: number, key: string, body: PushBody): Promise<Pushed> {
  const { accountId } = actor;
  if (accountId === null) throw new Problem('not-signed-in', '请用账号或接口令牌推送');
  const content = JSON.stringify([unitId, kind, body.allOrNothing, body.rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))]);
  const hash = createHash('sha256').update(content).digest('hex');
  const before = await earlier(house, accountId, kind, key, hash);
  if (before) return before;
  const fields = fieldsOf(kind, body.rows);
  const measure = await measureOf(house, new Set((await unitTree(house.db))(unitId)));
  const { kept, rejects } = readBatch(kind, measure, fields, body.rows);
  const refused = body.allOrNothing && rejects.length > 0;
  const id = await house.store.transaction(async (tx, client) => {
    const at = house.now();
    const whose = { accountId, name: actor.name };
    const push = { unitId, kind, key, hash, size: content.length, mapping: mappingOf(kind, fields), allOrNothing: body.allOrNothing, ...whose };
    const importId = await takeKey(tx, push, at);
    if (importId === undefined) return undefined;
    const tally = await kindOf(kind).store(client, measure, refused ? [] : kept, { importId, at });
    await insertRejects(tx, importId, rejects);
    const progress = { ...tally, faulty: rejects.length, checkpoint: body.rows.length, bytesDone: push.size };
    await advanceImport(tx, importId, 0, progress);
    const state = refused ? 'refused' : 'done';
    const findings = JSON.stringify(notesOf(fields).map((message) => ({ severity: 'note', message, row: null, column: null })));
    await moveImport(tx, importId, { state: ['running'] }, { state, finished_at: at, findings });
    const counts = `新增 ${tally.fresh}，变更 ${tally.changed}，没有变化 ${tally.unchanged}，有错误 ${rejects.length}`;
    const summary = refused
      ? `没有接收推送的${kindOf(kind).word}：有 ${rejects.length} 行错误，按要求一行也没有导入`
      : `接收推送的${kindOf(kind).word}：${counts}`;
    await recordDeed(tx, actor, at, { action: 'cases.push', topic: 'cases', record: `import-${importId}`, unitId, summary });
    return importId;
  });
  const replay = id === undefined ? await earlier(house, accountId, kind, key, hash) : { answer: await answerOf(house, id, kind), replayed: false };
  if (!replay) throw new Error(`push ${key} vanished`);
  return replay;
}

/** What was answered under this key. */
async function earlier(house: House, accountId: number, kind: Kind, key: string, hash: string): Promise<Pushed | undefined> {
  const found = await findPush(house.db, accountId, key);
  if (!found) return undefined;
  if (found.hash !== hash) throw new Problem('key-reused', `Idempotency-Key“${key}”已经用于另一批内容；新的一批请换一个编号，重试时内容不能改动`);
  return { answer: await answerOf(house, found.id, kind), replayed: true };
}

/** The answer, made of what is kept of the batch: the first time and every time after. */
async function answerOf(house: House, id: number, kind: Kind): Promise<PushAnswer> {
  const found = await findImport(house.db, id);
  if (!found) throw new Error(`import ${id} vanished`);
  const { fresh, changed, unchanged, faulty, state, findings, checkpoint, mapping } = found;
  const place = mapping?.columns.number?.index ?? -1;
  const rejected = (await readRejects(house.db, id)).map(({ row, cells, reasons }) => ({
    index: row - FIRST_ROW,
    number: cells[place] ?? '',
    reasons: [...reasons],
  }));
  return {
    importId: id,
    kind,
    stored: state === 'done',
    rows: checkpoint,
    fresh,
    changed,
    unchanged,
    faulty,
    rejected,
    notes: findings.map(({ message }) => message),
  };
}

const notesOf = ({ unknown, personal }: Fields): string[] => [
  ...(personal.length > 0 ? [`个人信息没有保存：${shown(personal)}`] : []),
  ...(unknown.length > 0 ? [`不认识、没有读取的项：${shown(unknown)}`] : []),
];

const shown = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => name.replace(/\p{C}/gu, '\ufffd'))
    .join('、') + (names.length > 20 ? ` 等 ${names.length} 项` : '');
