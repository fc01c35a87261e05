import { Evaluation, type FactTable, type Program } from '@kaocheng/engine';
import { Environment } from '@marcbachmann/cel-js';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import { BASE, BONUS_CAP, BONUSES, DEDUCTIONS, type Item } from './chengdu.ts';
import { plainColumns } from './units.ts';

/** Everyone computes the published total of every unit. What can be prepared once (compiled rules, input objects) is outside the timed part. */
export interface Contestant {
  readonly name: string;
  /** Slow ones run on no more units than this; their rate is told with the number they ran on. */
  readonly most: number;
  prepare(program: Program, table: FactTable): () => Float64Array | Promise<Float64Array>;
}

const round2 = (value: number): number => Math.round(value * 100 + 1e-7) / 100;

const ours: Contestant = {
  name: 'Kaocheng',
  most: Number.POSITIVE_INFINITY,
  prepare: (program, table) => () => {
    const { published } = new Evaluation(program, table).totals();
    if (published.kind !== 'fixed') throw new Error('totals left the fixed-point range');
    const { num, den } = published;
    return den === 1 ? num : num.map((value) => value / den);
  },
};

/** One loop over typed arrays, as somebody would write it for this one regulation. */
const byHand: Contestant = {
  name: 'by hand',
  most: Number.POSITIVE_INFINITY,
  prepare: (_, table) => {
    const columns = plainColumns(table);
    const c = (name: string): Float64Array => {
      const found = columns.get(name);
      if (!found) throw new Error(`no column ${name}`);
      return found;
    };
    const [running, lead, speed, fresh] = [c('设立并正常运行'), c('领导重视'), c('提速增效'), c('创新举措')];
    const [pub1, pub2, pub3] = [c('刊物发表·市级'), c('刊物发表·省级'), c('刊物发表·国家级')];
    const [com1, com2, com3] = [c('表彰·县级'), c('表彰·市级'), c('表彰·省级')];
    const [med1, med2, med3] = [c('媒体报道·市级'), c('媒体报道·省级'), c('媒体报道·国家级')];
    const [meet, task, other] = [c('承办会议'), c('交办任务'), c('突出贡献')];
    const [twice, late, rude, tongue, blamed, shamed, special] = [
      c('双重受理'),
      c('超时办结'),
      c('态度投诉'),
      c('语言投诉'),
      c('通报批评'),
      c('媒体曝光'),
      c('特殊扣分'),
    ];
    return () => {
      const out = new Float64Array(running.length);
      for (let i = 0; i < out.length; i++) {
        const bonus = Math.min(
          30,
          (lead[i] as number) +
            (speed[i] as number) +
            Math.min(2, (fresh[i] as number) * 0.5) +
            Math.min(4, (pub1[i] as number) * 0.5 + (pub2[i] as number) + (pub3[i] as number) * 1.5) +
            Math.min(4, (com1[i] as number) * 0.5 + (com2[i] as number) + (com3[i] as number) * 1.5) +
            Math.min(4, (med1[i] as number) * 0.5 + (med2[i] as number) + (med3[i] as number) * 1.5) +
            Math.min(2, (meet[i] as number) * 0.5) +
            Math.min(2, (task[i] as number) * 0.5) +
            Math.min(2, (other[i] as number) * 0.5),
        );
        const lost = Math.min(
          bonus,
          ((twice[i] as number) + (late[i] as number) + (rude[i] as number) + (tongue[i] as number)) * 2 +
            (blamed[i] as number) * 5 +
            (shamed[i] as number) * 3 +
            (special[i] as number),
        );
        out[i] = Math.round(((running[i] as number) * 70 + bonus - lost) * 100 + 1e-7) / 100;
      }
      return out;
    };
  },
};

type Inputs = Record<string, number>;

/** One object a unit, with names that every engine takes. */
function objects(table: FactTable): { rows: Inputs[]; key: (column: string) => string } {
  const columns = [...plainColumns(table)];
  const keys = new Map(columns.map(([name], index) => [name, `c${index}`]));
  const key = (column: string): string => keys.get(column) ?? column;
  const rows = Array.from({ length: table.units.length }, (_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [key(name), values[row] ?? 0])),
  );
  return { rows, key };
}

const cel: Contestant = {
  name: '@marcbachmann/cel-js',
  most: 20_000,
  prepare: (_, table) => {
    const { rows, key } = objects(table);
    const environment = new Environment();
    for (const name of Object.keys(rows[0] ?? {})) environment.registerVariable(name, 'double');
    environment.registerFunction('least(double, double): double', (a: number, b: number) => Math.min(a, b));
    const number = (value: number): string => value.toFixed(2);
    const item = ({ inputs, cap }: Item): string => {
      const sum = inputs.map(([column, rate]) => `${key(column)} * ${number(rate)}`).join(' + ');
      return cap === undefined ? `(${sum})` : `least(${number(cap)}, ${sum})`;
    };
    const bonus = environment.parse(`least(${number(BONUS_CAP)}, ${BONUSES.map(item).join(' + ')})`);
    const lost = environment.parse(DEDUCTIONS.map(item).join(' + '));
    return () =>
      Float64Array.from(rows, (row) => {
        const plus = Number(bonus(row));
        return round2((row[key(BASE.column)] ?? 0) * BASE.points + plus - Math.min(plus, Number(lost(row))));
      });
  },
};

const jsonLogic: Contestant = {
  name: 'json-logic-engine',
  most: 200_000,
  prepare: (_, table) => {
    const { rows, key } = objects(table);
    const engine = new LogicEngine();
    const item = ({ inputs, cap }: Item): unknown => {
      const sum = { '+': inputs.map(([column, rate]) => ({ '*': [{ var: key(column) }, rate] })) };
      return cap === undefined ? sum : { min: [cap, sum] };
    };
    const bonus = { min: [BONUS_CAP, { '+': BONUSES.map(item) }] };
    const total = engine.build({
      '-': [{ '+': [{ '*': [{ var: key(BASE.column) }, BASE.points] }, bonus] }, { min: [bonus, { '+': DEDUCTIONS.map(item) }] }],
    }) as (row: Inputs) => number;
    return () => Float64Array.from(rows, (row) => round2(total(row)));
  },
};

/** Its rules fire events and do no arithmetic: a handler adds the points up. */
const jsonRules: Contestant = {
  name: 'json-rules-engine',
  most: 1_000,
  prepare: (_, table) => {
    const { rows, key } = objects(table);
    const engine = new Engine();
    const add = (items: readonly Item[], group: string) => {
      for (const item of items) {
        const any = item.inputs.map(([column]) => ({ fact: key(column), operator: 'greaterThan', value: 0 }));
        engine.addRule({ conditions: { any }, event: { type: group, params: { item } } });
      }
    };
    add(BONUSES, 'bonus');
    add(DEDUCTIONS, 'deduction');
    return async () => {
      const out = new Float64Array(rows.length);
      for (const [index, row] of rows.entries()) {
        const { events } = await engine.run(row);
        const sums = { bonus: 0, deduction: 0 };
        for (const { type, params } of events) {
          const { inputs, cap } = (params as { item: Item }).item;
          const points = inputs.reduce((sum, [column, rate]) => sum + (row[key(column)] ?? 0) * rate, 0);
          sums[type as 'bonus' | 'deduction'] += Math.min(points, cap ?? Number.POSITIVE_INFINITY);
        }
        const bonus = Math.min(BONUS_CAP, sums.bonus);
        out[index] = round2((row[key(BASE.column)] ?? 0) * BASE.points + bonus - Math.min(bonus, sums.deduction));
      }
      return out;
    };
  },
};

export const CONTESTANTS: readonly Contestant[] = [byHand, ours, jsonLogic, cel, jsonRules];
