import type { FieldOf, TableName } from '../formats/headings.ts';
import { CHANNELS, LEVELS, lookup } from '../formats/words.ts';
import { NONE, parseMoment } from '../moment.ts';

/** A column taken for a field because of what is in it. */
interface Guess<T extends TableName> {
  readonly field: FieldOf<T>;
  readonly index: number;
  /** Chinese, for the person who checks it. */
  readonly why: string;
}

/** What the cells of a column look like. */
type Look = 'service code' | 'case number' | 'moment' | 'unit name' | 'channel' | 'level';

const channel = lookup(CHANNELS);
const level = lookup(LEVELS);

const LOOKS: readonly { readonly look: Look; readonly why: string; readonly is: (text: string) => boolean; readonly distinct?: 'all' | 'few' }[] = [
  { look: 'service code', why: '31 位编码', is: (text) => /^[0-9A-Z]{31}$/i.test(text) },
  { look: 'moment', why: '日期和时间', is: (text) => text.length >= 8 && parseMoment(text) !== NONE },
  { look: 'channel', why: '窗口、网上、自助等渠道', is: (text) => !/^\d$/.test(text) && channel(text) !== undefined },
  { look: 'level', why: '评价等级', is: (text) => !/^\d$/.test(text) && level(text) !== undefined },
  { look: 'unit name', why: '单位名称', is: (text) => /(局|镇|乡|街道|委员会|委|厅|中心|大队|支队|政府|公司|站|所)$/.test(text), distinct: 'few' },
  { look: 'case number', why: '各行不同的长编号', is: (text) => /^[0-9A-Za-z\-〔〕[\]()（）号]{10,40}$/.test(text), distinct: 'all' },
];

const WANTED: { readonly [T in TableName]: readonly (readonly [string, Look])[] } = {
  cases: [
    ['service', 'service code'],
    ['number', 'case number'],
    ['unit', 'unit name'],
    ['accepted', 'moment'],
    ['channel', 'channel'],
  ],
  services: [
    ['code', 'service code'],
    ['unit', 'unit name'],
  ],
  ratings: [
    ['level', 'level'],
    ['unit', 'unit name'],
    ['at', 'moment'],
  ],
  complaints: [
    ['unit', 'unit name'],
    ['at', 'moment'],
  ],
  units: [['id', 'unit name']],
};

/**
 * Columns for fields whose headings were not found, told from the first rows. Only where exactly one free column looks like it: with two
 * columns of dates nobody can say which is the day of acceptance.
 */
export function guessByContent<T extends TableName>(
  table: T,
  missing: readonly FieldOf<T>[],
  header: readonly string[],
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): readonly Guess<T>[] {
  const looks = header.map((_, index) => (taken.has(index) ? undefined : lookOf(sample.map((cells) => cells[index] ?? ''))));
  return WANTED[table].flatMap(([name, look]) => {
    const field = missing.find((each) => each === name);
    const places = looks.flatMap((found, index) => (found?.look === look ? [{ index, why: found.why }] : []));
    const [only] = places;
    return field && only && places.length === 1 ? [{ field, ...only }] : [];
  });
}

function lookOf(cells: readonly string[]): { look: Look; why: string } | undefined {
  const filled = cells.filter((text) => text !== '');
  if (filled.length < 3) return undefined;
  const different = new Set(filled).size;
  return LOOKS.find(({ is, distinct }) => {
    const fits = distinct === undefined || (distinct === 'all' ? different === filled.length : different <= Math.max(3, filled.length / 2));
    return fits && filled.filter(is).length >= filled.length * 0.9;
  });
}
