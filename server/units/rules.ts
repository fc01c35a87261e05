import type { FieldProblem } from '../http/problems.ts';
import { LEVEL_NAMES, type Level } from './contract.ts';
import type { Entry, Register } from './register.ts';

/** What may stand directly above a level; null: nothing. */
const ABOVE: Readonly<Record<Level, readonly (Level | null)[]>> = {
  city: [null],
  county: [null, 'city'],
  unit: ['city', 'county', 'unit'],
};

const ADVICE: Readonly<Record<Level, string>> = {
  city: '市在最上层，不能有上级单位',
  county: '区县的上级只能是市，或者没有上级',
  unit: '单位的上级须是市、区县或另一个单位',
};

type Rule = (unit: Entry, register: Register) => FieldProblem | undefined;

/** The rules of the tree, for a unit in the register as it should become. @returns everything that breaks one */
export const faultsOf = (unit: Entry, register: Register): FieldProblem[] => RULES.flatMap((rule) => rule(unit, register) ?? []);

const fault = (path: keyof Entry, message: string): FieldProblem => ({ path, message });

const parentIsThere: Rule = ({ parentId }, register) =>
  parentId !== null && !register.get(parentId) ? fault('parentId', '上级单位不存在') : undefined;

const noCircle: Rule = ({ id, parentId }, register) => {
  if (parentId === id) return fault('parentId', '上级单位不能是自己');
  const above = register.above(parentId);
  if (!above.some((unit) => unit.id === id)) return undefined;
  return fault('parentId', `上级单位“${above[0]?.name}”是本单位的下级，会绕成一圈`);
};

const levelFits: Rule = ({ level, parentId }, register) => {
  const parent = register.get(parentId);
  if (parentId !== null && !parent) return undefined;
  return ABOVE[level].includes(parent?.level ?? null) ? undefined : fault('parentId', ADVICE[level]);
};

const childrenFit: Rule = ({ id, level }, register) => {
  const child = register.children(id).find((one) => !ABOVE[one.level].includes(level));
  return child && fault('level', `下级“${child.name}”是${LEVEL_NAMES[child.level]}，本单位不能改为${LEVEL_NAMES[level]}`);
};

const daysInOrder: Rule = ({ activeFrom, activeTo }) =>
  activeFrom !== null && activeTo !== null && activeTo < activeFrom ? fault('activeTo', '停用日期不能早于启用日期') : undefined;

const outlives = (unit: Entry, other: Entry): boolean => other.activeTo !== null && (unit.activeTo === null || unit.activeTo > other.activeTo);

const parentLasts: Rule = (unit, register) => {
  const parent = register.get(unit.parentId);
  if (!parent || !outlives(unit, parent)) return undefined;
  return fault('parentId', `上级单位“${parent.name}”只到 ${parent.activeTo}；请改选上级单位，或把本单位的停用日期定在这一天以前`);
};

const childrenEnd: Rule = (unit, register) => {
  const lasting = register.children(unit.id).filter((child) => outlives(child, unit));
  if (lasting.length === 0) return undefined;
  return fault(
    'activeTo',
    `还有 ${lasting.length} 个下级单位（${lasting[0]?.name}${lasting.length > 1 ? '等' : ''}）在这之后仍然启用；请先把它们划转或停用`,
  );
};

const nameIsFree: Rule = ({ id, name, parentId }, register) =>
  register.named(name, parentId).some((other) => other.id !== id) ? fault('name', `同一上级下已有“${name}”`) : undefined;

const codeIsFree: Rule = ({ id, code }, register) =>
  code !== null && register.withCode(code).some((other) => other.id !== id) ? fault('code', '这个统一社会信用代码已被另一单位使用') : undefined;

const RULES: readonly Rule[] = [parentIsThere, noCircle, levelFits, childrenFit, daysInOrder, parentLasts, childrenEnd, nameIsFree, codeIsFree];
