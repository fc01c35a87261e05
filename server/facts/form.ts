import { everyText, fillText } from '@kaocheng/engine';
import { STAGES } from '../assessments/index.ts';
import { addDays, dayAt } from '../http/days.ts';
import { openVersion } from '../regulations/index.ts';
import { clausesOf } from './clauses.ts';
import type { Form } from './contract-form.ts';
import type { Desk } from './desk.ts';
import type { Reviewed } from './gaps.ts';
import { answeredOf, gapsOf } from './gaps.ts';
import { revisionOf } from './revision.ts';
import { selfReportOf } from './self-report-table.ts';
import { reviewedRecords, shownRecords } from './shown.ts';

/** A unit's form: everything the regulation asks of it, clause by clause, and everything that is there. */
export async function formOf(desk: Desk): Promise<Form> {
  const { house, assessment, unit, asked } = desk;
  const { db } = house;
  const { stage } = assessment;
  const revision = await revisionOf(db, assessment.id);
  const records = await reviewedRecords(db, desk);
  const shown = await shownRecords(db, desk, stage, records);
  const report = await selfReportOf(db, assessment.id, unit.unitId);
  const proven = await desk.proven(db, assessment.id, [unit.unitId]);
  const gaps = gapsOf(asked, records, proven, addDays(dayAt(house.now()), -1));
  const access = desk.access('unit', stage);
  const open = report.state !== 'submitted';
  const description = (await openVersion(house, assessment.regulation.versionId))?.describe();
  if (!description) throw new Error(`version ${assessment.regulation.versionId} has no description`);
  return {
    assessmentId: assessment.id,
    title: assessment.title,
    unitId: unit.unitId,
    unitName: unit.name,
    kind: unit.kind,
    group: unit.group,
    stage,
    stageName: STAGES[stage],
    endsOn: assessment.stages.find((planned) => planned.stage === 'self-check')?.endsOn ?? null,
    periodFrom: assessment.periodFrom,
    periodTo: assessment.periodTo,
    revision,
    clauses: clausesOf(description, asked, unit),
    facts: asked.map((fact) => ({
      ...fact,
      levels: [...fact.levels],
      remarks: [...fact.remarks],
      rules: [...fact.rules],
      fill: [fillText(fact), everyText(fact) && `${everyText(fact)}填一次`].filter(Boolean).join('；'),
      access: desk.access(fact.reportedBy, stage),
    })),
    records: shown,
    gaps,
    counts: {
      ...answeredOf(asked, new Set(records.filter(({ fact }) => fact.state !== 'withdrawn').map(({ fact }) => fact.fact))),
      ...statesOf(records),
      proofMissing: gaps.filter(({ kind }) => kind === 'proof').length,
    },
    selfReport: report,
    may: {
      report: access === 'write' && open,
      submit: access === 'write' && open,
      withdraw: access === 'write' && !open,
      answer: access !== 'none',
      record: desk.access('assessor', stage) === 'write' || desk.access('inspector', stage) === 'write',
    },
  };
}

function statesOf(records: readonly Reviewed[]) {
  const own = records.filter(({ fact }) => fact.source === 'unit');
  const count = (state: string) => own.filter(({ fact }) => fact.state === state).length;
  return { draft: count('draft'), submitted: count('submitted'), confirmed: count('confirmed'), returned: count('returned') };
}
