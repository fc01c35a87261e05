import type { Finding } from '../finding.ts';
import type { Regulation } from '../language/regulation.ts';
import { nearest } from '../language/shapes/nearest.ts';
import type { Unit } from './table.ts';

/** One row of a unit list as people write it. Empty cells are ''. */
export interface UnitRow {
  readonly unit: string;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  readonly superior: string;
  readonly sheet?: string | undefined;
  readonly row: number;
}

export interface ReadUnits {
  readonly units: readonly Unit[];
  readonly findings: readonly Finding[];
}

/** Checks a unit list against the regulation's kinds and groups; what the regulation knows by itself (its listed groups, its only kind) need not be written. */
export function readUnits(regulation: Regulation, rows: Iterable<UnitRow>): ReadUnits {
  const findings: Finding[] = [];
  const units: Unit[] = [];
  const ids = new Map<string, number>();
  const groupOf = listedGroups(regulation);
  for (const row of rows) {
    const report = (code: string, message: string, column: string) => {
      findings.push({ severity: 'error', code, message, unit: row.unit, table: { sheet: row.sheet, row: row.row, column } });
    };
    const id = row.unit || row.name;
    if (id === '') {
      report('missing-unit', '没有写单位', 'unit');
      continue;
    }
    const earlier = ids.get(id);
    if (earlier !== undefined) {
      report('duplicate-unit', `单位"${id}"与第 ${earlier} 行重复`, 'unit');
      continue;
    }
    ids.set(id, row.row);
    const name = row.name || id;
    const kind = readName(row.kind, regulation.unitKinds, '类型', (message) => report('unknown-kind', message, 'kind'));
    const listed = groupOf.get(name) ?? groupOf.get(id) ?? '';
    const groups = regulation.groups.map((group) => group.name);
    const group = row.group === '' ? listed : readName(row.group, groups, '分组', (message) => report('unknown-group', message, 'group'));
    if (row.group === '' && listed === '' && groups.length > 0)
      report('missing-group', `单位"${name}"没有写分组，可写：${groups.join('、')}`, 'group');
    units.push({ id, name, kind, group, superior: row.superior });
  }
  for (const row of rows) {
    if (row.superior === '' || ids.has(row.superior)) continue;
    findings.push({
      severity: 'error',
      code: 'unknown-superior',
      message: `上级"${row.superior}"不在单位表中`,
      unit: row.unit,
      table: { sheet: row.sheet, row: row.row, column: 'superior' },
    });
  }
  return { units, findings };
}

/** The units that a regulation lists itself, under its groups; of its only kind. */
function listedUnits({ groups, unitKinds }: Regulation): readonly Unit[] {
  const [kind = ''] = unitKinds;
  return groups.flatMap((group) => group.units.map((name): Unit => ({ id: name, name, kind, group: group.name, superior: '' })));
}

/**
 * The units of an assessment for which no list was given: those the regulation lists; else the ones that the facts name, where it has only one kind and no groups.
 * Otherwise nobody knows what a unit is, and that is a finding.
 */
export function unitsWithoutList(regulation: Regulation, named: Iterable<string>): ReadUnits {
  const listed = listedUnits(regulation);
  if (listed.length > 0) return { units: listed, findings: [] };
  const [kind = '', ...others] = regulation.unitKinds;
  if (others.length === 0 && regulation.groups.length === 0) {
    const names = [...new Set(named)].filter((name) => name !== '');
    return { units: names.map((name): Unit => ({ id: name, name, kind, group: '', superior: '' })), findings: [] };
  }
  const wanted = [
    ...(others.length > 0 ? [`类型（${regulation.unitKinds.join('、')}）`] : []),
    ...(regulation.groups.length > 0 ? ['分组'] : []),
  ].join('和');
  const message = `需要单位表：本细则按${wanted}区分单位，请提供一张写明单位、名称、类型、分组的表`;
  return { units: [], findings: [{ severity: 'error', code: 'units-required', message }] };
}

function listedGroups({ groups }: Regulation): Map<string, string> {
  return new Map(groups.flatMap((group) => group.units.map((unit) => [unit, group.name] as const)));
}

function readName(text: string, known: readonly string[], what: string, report: (message: string) => void): string {
  if (known.includes(text)) return text;
  const [only] = known;
  if (text === '' && known.length <= 1) return only ?? '';
  if (known.length === 0 && what === '分组') return text;
  const close = nearest(text, known);
  report(
    text === ''
      ? `没有写${what}，可写：${known.join('、')}`
      : `不认识${what}"${text}"${close ? `，是否想写"${close}"？` : ''}，可写：${known.join('、')}`,
  );
  return text;
}
