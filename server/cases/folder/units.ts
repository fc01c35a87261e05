import type { House } from '../../http/house.ts';
import { readUnits, type Unit } from '../../units/index.ts';

/** The unit that a folder is named after: by its full name or its credit code. A name that several have means none of them. */
export async function unitFolders(house: House): Promise<(name: string) => Unit | string> {
  const units = await readUnits(house.db);
  return (name) => {
    const found = units.filter((unit) => unit.name === name || unit.code === name);
    const [only] = found;
    if (only && found.length === 1) return only;
    return only ? '有几个单位叫这个名字，请改用统一社会信用代码作文件夹名' : '没有叫这个名字的单位；文件夹要用单位的全称或统一社会信用代码';
  };
}
