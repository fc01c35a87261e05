import type { Assessment } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { openVersion } from '../regulations/index.ts';
import { countedRows, type Evaluated, evaluated, tiesOf, type View } from '../results/index.ts';
import type { TrialAnswer } from './contract.ts';

/** What a trial starts from: the very inputs of the official (or claimed) evaluation. Nothing here writes. */
export async function trialInputs(house: House, assessment: Assessment, view: View, units: Units): Promise<TrialAnswer> {
  const made = await evaluated(house, assessment, view);
  const { book, revision } = made;
  if (units !== 'all' && [...book.participants.keys()].some((unitId) => !mayTouch(units, unitId)))
    throw new Problem('not-allowed', '试算要用到全部考核对象的数据，其中有不在您权限范围内的单位');
  const version = await openVersion(house, assessment.regulation.versionId);
  if (!version) throw new Error(`version ${assessment.regulation.versionId} has gone`);
  return {
    assessmentId: assessment.id,
    title: assessment.title,
    view,
    revision,
    readAt: house.now(),
    periodFrom: assessment.periodFrom,
    periodTo: assessment.periodTo,
    regulation: {
      id: version.regulationId,
      versionId: version.id,
      number: version.number,
      title: version.title,
      hash: version.hash,
      text: version.text,
    },
    units: book.units.map(({ id, name, kind, group, superior }) => ({
      unitId: Number(id),
      name,
      kind,
      group,
      superiorId: superior === '' ? null : Number(superior),
    })),
    facts: columnsOf(made),
    exclusions: [...book.participants.values()].flatMap(({ unitId, exclusions }) =>
      exclusions.map(({ ruleId, reason }) => ({ unitId, ruleId, reason })),
    ),
    overrides: (view === 'official' ? made.overrides : []).map(({ unitId, ruleId, points, reason }) => ({ unitId, ruleId, points, reason })),
    decisions: decided(made),
  };
}

function columnsOf({ view, facts, rows }: Evaluated): TrialAnswer['facts'] {
  const columns: TrialAnswer['facts'] = { names: [], id: [], unit: [], fact: [], level: [], value: [], date: [], note: [] };
  const names = new Map<string, number>();
  for (const row of countedRows(view, facts)) {
    const of = rows.get(Number(row.unit));
    // Of a unit that has left the assessment nothing counts.
    if (of === undefined) continue;
    const name = names.get(row.fact) ?? columns.names.push(row.fact) - 1;
    names.set(row.fact, name);
    columns.id.push(facts[row.row]?.id ?? 0);
    columns.unit.push(of);
    columns.fact.push(name);
    columns.level.push(row.level);
    columns.value.push(row.value);
    columns.date.push(row.date);
    columns.note.push(row.note);
  }
  return columns;
}

function decided(made: Evaluated): TrialAnswer['decisions'] {
  const idOf = (row: number): number => Number(made.book.units[row]?.id);
  return tiesOf(made).flatMap(({ selection, rows, decision }) =>
    decision ? [{ selection, tied: rows.map(idOf), chosen: decision.chosen.map(idOf) }] : [],
  );
}
