import { type FactColumns, type FactTable, fixed, type Program, type Unit } from '@kaocheng/engine';

/** Deterministic random numbers (mulberry32): the same units at every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Greatest points of the Chengdu regulation's judgements. */
const MOST: Readonly<Record<string, number>> = { 领导重视: 5, 提速增效: 5, 特殊扣分: 30 };

/** A table of `size` units under the Chengdu regulation: counts, yes-no, judgements with two decimals; one unit in eight has no merit at all; caps are reached about as often as not. */
export function randomUnits({ regulation }: Program, size: number): FactTable {
  const next = random(20260105);
  const idle = Uint8Array.from({ length: size }, () => (next() < 0.125 ? 1 : 0));
  const column = (most: number, sparse: number, den: number) =>
    fixed(
      Float64Array.from({ length: size }, (_, row) => (idle[row] || next() < sparse ? 0 : Math.floor(next() * (most * den + 1)))),
      den,
      most * den,
    );
  const facts = new Map<string, FactColumns>();
  for (const declaration of regulation.facts) {
    const byLevel = declaration.levels.map(() => column(4, 0.6, 1));
    const value =
      declaration.kind === 'yes-no'
        ? fixed(
            Float64Array.from({ length: size }, () => (next() < 0.02 ? 0 : 1)),
            1,
            1,
          )
        : declaration.kind === 'judgement'
          ? column(MOST[declaration.name] ?? 5, declaration.name === '特殊扣分' ? 0.95 : 0.3, 100)
          : declaration.clause.startsWith('第十条')
            ? column(3, 0.85, 1)
            : column(7, 0.5, 1);
    facts.set(declaration.name, { declaration, value, byLevel, notApplicable: undefined, records: undefined });
  }
  const circles = regulation.groups.map(({ name }) => name);
  const [kind = ''] = regulation.unitKinds;
  const units = Array.from(
    { length: size },
    (_, row): Unit => ({ id: `u${row}`, name: `u${row}`, kind, group: circles[row % circles.length] ?? '', superior: '' }),
  );
  return { units, facts, excluded: new Map() };
}

/** Every input as a plain array of numbers, `表彰·市级` for a level: what the other contestants read. */
export function plainColumns(table: FactTable): Map<string, Float64Array> {
  const plain = new Map<string, Float64Array>();
  for (const [name, { value, byLevel, declaration }] of table.facts) {
    if (value.kind === 'fixed' && byLevel.length === 0)
      plain.set(
        name,
        value.num.map((number) => number / value.den),
      );
    for (const [index, column] of byLevel.entries()) if (column.kind === 'fixed') plain.set(`${name}·${declaration.levels[index]}`, column.num);
  }
  return plain;
}
