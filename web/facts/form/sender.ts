import { client } from '../../api/index.ts';
import type { Sender } from '../keeping/keeper.ts';
import type { AskedFact, FactRecord } from '../types.ts';
import { type Desk, keepRecord } from './desk.ts';

/** A unit's own report and what assessors and inspectors record go different ways. */
const placeOf = ({ reportedBy }: Pick<AskedFact, 'reportedBy'>) => (reportedBy === 'unit' ? ('facts' as const) : ('records' as const));

/** @param onMade told of a new record before it is on the page: its line stays the line under the hands */
export function senderOf({ assessmentId, unitId }: Desk, fact: AskedFact, onMade?: (id: number) => void): Sender {
  const path = { assessmentId, unitId };
  const keep = (record: FactRecord | undefined): FactRecord => {
    if (!record) throw new Error('the server answered without a record');
    keepRecord(path, record);
    return record;
  };
  const place = placeOf(fact);
  return {
    async create(content) {
      const { data } = await client.POST(`/api/v1/assessments/{assessmentId}/units/{unitId}/${place}`, {
        params: { path },
        body: { fact: fact.name, ...content },
      });
      if (data) onMade?.(data.id);
      return keep(data);
    },
    async change({ id, version }, content) {
      const { data } = await client.PUT(`/api/v1/assessments/{assessmentId}/units/{unitId}/${place}/{factId}`, {
        params: { path: { ...path, factId: id } },
        body: { version, ...content },
      });
      return keep(data);
    },
  };
}

export async function removeRecord(
  { assessmentId, unitId }: Desk,
  fact: AskedFact,
  { id, version }: FactRecord,
  reason = '',
): Promise<FactRecord | undefined> {
  const { data } = await client.DELETE(`/api/v1/assessments/{assessmentId}/units/{unitId}/${placeOf(fact)}/{factId}`, {
    params: { path: { assessmentId, unitId, factId: id }, query: { version, reason } },
  });
  if (data) keepRecord({ assessmentId, unitId }, data);
  return data;
}

export async function restoreRecord({ assessmentId, unitId }: Desk, fact: AskedFact, { id, version }: FactRecord): Promise<void> {
  const { data } = await client.POST(`/api/v1/assessments/{assessmentId}/units/{unitId}/${placeOf(fact)}/{factId}/restore`, {
    params: { path: { assessmentId, unitId, factId: id } },
    body: { version },
  });
  if (data) keepRecord({ assessmentId, unitId }, data);
}
