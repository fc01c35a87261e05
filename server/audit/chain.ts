import { createHash } from 'node:crypto';

/** What the hash of an entry covers, as it is stored. */
export interface Content {
  readonly id: number;
  readonly at: string;
  readonly actor_id: number | null;
  readonly actor_name: string;
  readonly via: string;
  readonly ip: string;
  readonly action: string;
  readonly topic: string;
  readonly record: string;
  readonly unit_id: number | null;
  readonly summary: string;
  /** JSON text. */
  readonly before: string | null;
  readonly after: string | null;
  readonly previous_hash: string;
}

export interface Link extends Content {
  readonly hash: string;
}

/** An end of the chain: its entry's number and hash. */
export interface Head {
  readonly id: number;
  readonly hash: string;
}

/** Before the first entry. */
export const START: Head = { id: 0, hash: '0'.repeat(64) };

/** SHA-256 over every field in a fixed order, the previous hash among them. */
export function chainHash(content: Content): string {
  const { previous_hash, id, at, actor_id, actor_name, via, ip, action, topic, record, unit_id, summary, before, after } = content;
  const fields = [previous_hash, id, at, actor_id, actor_name, via, ip, action, topic, record, unit_id, summary, before, after];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Why the chain does not hold, as people are told. */
export const BREAKS = {
  missing: '编号不连续：有记录被删除或插入',
  unlinked: '与上一条记录接不上：上一条被改动过，或记录被调换、插入',
  altered: '内容与登记时的指纹不符：这条记录被改动过',
  cut: '末尾与登记的链尾不符：最后的记录被删除、添加或改动过',
} as const;

export type Break = keyof typeof BREAKS;

/** What is wrong with an entry that follows `before`; undefined where nothing is. */
export function breakAt(before: Head, entry: Link): Break | undefined {
  if (entry.id !== before.id + 1) return 'missing';
  if (entry.previous_hash !== before.hash) return 'unlinked';
  return chainHash(entry) === entry.hash ? undefined : 'altered';
}
