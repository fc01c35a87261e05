import type { EvidenceFile } from './file.ts';

/** The fact for which files are looked for. */
export interface Wanted {
  readonly fact: string;
  readonly factId: number | undefined;
}

/** Names of facts that stand in the same clause as the wanted one. */
export type Neighbours = ReadonlySet<string>;

export interface Suggestion {
  readonly id: number;
  readonly why: string;
}

const MOST = 12;
/** Share of a fact's name that a file's name has to hold. */
const ALIKE = 0.4;

/** Files that are likely to back a fact, the likeliest first. Those that back it already are left out. */
export function suggest(files: readonly EvidenceFile[], { fact, factId }: Wanted, neighbours: Neighbours): Suggestion[] {
  return files
    .filter(({ facts }) => facts.every(({ id }) => id !== factId))
    .flatMap((file) => {
      const likeness = alike(file.name.replace(/\.[^.]+$/, ''), fact);
      const same = file.facts.some((backed) => backed.fact === fact);
      const near = file.facts.find((backed) => neighbours.has(backed.fact));
      if (likeness >= ALIKE) return [{ id: file.id, why: '文件名相近', weight: 2 + likeness }];
      if (same) return [{ id: file.id, why: '已用于同一事项的其他记录', weight: 2 }];
      if (near) return [{ id: file.id, why: `已用于同一条款的“${near.fact}”`, weight: 1 }];
      return [];
    })
    .sort((one, other) => other.weight - one.weight || other.id - one.id)
    .slice(0, MOST)
    .map(({ id, why }) => ({ id, why }));
}

/** How much of a fact's name is found in a file's: the share of its pairs of neighbouring characters. */
function alike(name: string, fact: string): number {
  const pairs = [...fact].slice(1).map((character, index) => [...fact][index] + character);
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => name.includes(pair)).length / pairs.length;
}
