import type { Assessment } from '../assessments/index.ts';
import { type Setting, setting } from '../assessments/test-setting.ts';
import type { Client } from '../testing/app.ts';
import type { FactRecord } from './contract.ts';
import type { Form } from './contract-form.ts';

/** An assessment of three centres in 自查, with the people who have to do with it. */
export interface FactSetting extends Setting {
  readonly assessment: Assessment;
  readonly clerk: Client;
  /** Of the second centre. */
  readonly neighbour: Client;
  readonly assessor: Client;
  readonly inspector: Client;
  /** `/assessments/1/units/2` of a centre. */
  at(centre: number, rest: string): string;
  form(client?: Client, centre?: number): Promise<Form>;
  /** Reports something as the clerk. */
  report(content: object, client?: Client, centre?: number): Promise<FactRecord>;
  /** A file behind a record, so that it counts as proven. */
  prove(record: FactRecord): Promise<void>;
  to(stage: Assessment['stage']): Promise<void>;
}

export async function factSetting(more: object = {}, base?: Setting): Promise<FactSetting> {
  const world = base ?? (await setting());
  const [first, second] = world.centres;
  let assessment = await world.advanced(await world.opened(more), 'self-check');
  const clerk = world.as('clerk', first);
  const at = (centre: number, rest: string) => `/assessments/${assessment.id}/units/${centre}/${rest}`;
  return {
    ...world,
    get assessment() {
      return assessment;
    },
    clerk,
    neighbour: world.as('clerk', second),
    assessor: world.as('assessor', world.city),
    inspector: world.as('inspector', world.city),
    at,
    async form(client = clerk, centre = first) {
      const { status, body, text } = await client.get<Form>(at(centre, 'form'));
      if (status !== 200) throw new Error(text);
      return body;
    },
    async report(content, client = clerk, centre = first) {
      const { status, body, text } = await client.post<FactRecord>(at(centre, 'facts'), content);
      if (status !== 201) throw new Error(text);
      return body;
    },
    async prove({ unitId, id }) {
      const at = world.house.now();
      const file = {
        unit_id: unitId,
        assessment_id: assessment.id,
        hash: `${id}`,
        name: 'a.pdf',
        size: 1,
        media_type: 'application/pdf',
        uploaded_at: at,
      };
      const { id: evidenceId } = await world.store.db.insertInto('evidence').values(file).returning('id').executeTakeFirstOrThrow();
      await world.store.db.insertInto('fact_evidence').values({ unit_id: unitId, fact_id: id, evidence_id: evidenceId }).execute();
    },
    async to(stage) {
      assessment = await world.advanced(assessment, stage);
    },
  };
}
