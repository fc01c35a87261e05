import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { readUnits, type Unit } from '../units/index.ts';

const SHOWN = 8;

/** The unit that the files are about, with all below it: by its name, or the only one that stands above all others. */
export async function placeNamed(house: House, name: string | undefined): Promise<Unit> {
  const units = await readUnits(house.db);
  if (units.length === 0) throw new Problem('not-found', '还没有单位：请先在网页的“单位”里建立或导入单位，办件按单位名称归到单位');
  const found = units.filter((unit) => (name === undefined ? unit.parentId === null : unit.name === name));
  const [place] = found;
  if (place && found.length === 1) return place;
  const some = (name === undefined || found.length > 1 ? found : units.filter((unit) => unit.name.includes(name) || name.includes(unit.name))).slice(
    0,
    SHOWN,
  );
  const names = some.map((unit) => unit.name).join('、');
  if (name === undefined) throw new Problem('bad-input', `请用 --unit 写明这些文件是哪个单位的（含下属），例如：${names}`);
  throw new Problem(
    'not-found',
    `${found.length > 1 ? `有 ${found.length} 个单位叫“${name}”` : `没有叫“${name}”的单位`}${names ? `；是不是：${names}` : ''}`,
  );
}
