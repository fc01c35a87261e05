import type { Regulation } from '@kaocheng/engine';

/** What placing needs to know of a unit of the register. */
export interface Placeable {
  readonly name: string;
  readonly parentName: string | null;
  readonly kind: string;
  readonly group: string;
}

/** Kind and group that a unit has in an assessment, and what the regulation has against them. */
export interface Place {
  readonly kind: string;
  readonly group: string;
  readonly problem: { readonly field: 'kind' | 'group'; readonly message: string } | null;
}

/** Finds a unit's kind and group under a regulation: what is said comes first, then what the regulation knows, then the register. */
export function placeOf(
  regulation: Regulation,
  unit: Placeable,
  said: { readonly kind?: string | undefined; readonly group?: string | undefined } = {},
): Place {
  const kind = said.kind ?? kindOf(regulation, unit);
  const group = said.group ?? listedGroup(regulation, unit) ?? registerGroup(regulation, unit);
  return { kind, group, problem: problemOf(regulation, unit.name, kind, group) };
}

/** What a regulation has against a unit of this kind and group; null: nothing. */
export function problemOf({ unitKinds, groups }: Regulation, name: string, kind: string, group: string): Place['problem'] {
  if (unitKinds.length > 0 && !unitKinds.includes(kind)) {
    const why = kind === '' ? `“${name}”没有类别` : `“${name}”的类别“${kind}”不在细则的考核对象里`;
    return { field: 'kind', message: `${why}，可选：${unitKinds.join('、')}` };
  }
  const names = groups.map((one) => one.name);
  if (names.length > 0 && !names.includes(group)) {
    const why = group === '' ? `“${name}”没有分组` : `“${name}”的分组“${group}”不在细则里`;
    return { field: 'group', message: `${why}，可选：${names.join('、')}` };
  }
  return null;
}

/** A unit without a kind is of the regulation's only one; a unit of another kind is not made to fit. */
const kindOf = ({ unitKinds }: Regulation, { kind }: Placeable): string => (kind === '' && unitKinds.length === 1 ? (unitKinds[0] ?? '') : kind);

const registerGroup = ({ groups }: Regulation, { group }: Placeable): string =>
  groups.length === 0 || groups.some(({ name }) => name === group) ? group : '';

/**
 * The group in which the regulation lists a unit. Regulations list short names: 锦江区 stands for 锦江区政务服务中心, and for the 政务服务中心 below
 * 锦江区. The longest listed name that the unit's begins with counts.
 */
function listedGroup(regulation: Regulation, { name, parentName }: Placeable): string | undefined {
  return groupNaming(regulation, name) ?? (parentName === null ? undefined : groupNaming(regulation, parentName));
}

function groupNaming({ groups }: Regulation, name: string): string | undefined {
  let found: { readonly length: number; readonly group: string } | undefined;
  for (const { name: group, units } of groups) {
    for (const listed of units) if (name.startsWith(listed) && listed.length > (found?.length ?? 0)) found = { length: listed.length, group };
  }
  return found?.group;
}

/** Names that the regulation lists and none of these units answers to. */
export function unanswered({ groups }: Regulation, units: readonly Placeable[]): string[] {
  const listed = groups.flatMap(({ units }) => units);
  return listed.filter((name) => !units.some((unit) => unit.name.startsWith(name) || unit.parentName?.startsWith(name)));
}
