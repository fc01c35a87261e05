import type { paths } from '../../api/generated/schema';

type Form = paths['/api/v1/assessments/{assessmentId}/units/{unitId}/form']['get']['responses'][200]['content']['application/json'];
export type Linkable = Form['records'][number];

interface Clause {
  readonly key: number;
  readonly title: string;
  readonly records: readonly Linkable[];
}

/** Records that want proof or may have some, under their clauses. */
export function clausesWithRecords({ clauses, facts, records }: Pick<Form, 'clauses' | 'facts' | 'records'>): readonly Clause[] {
  const wanting = new Set(facts.filter(({ evidence }) => evidence !== 'none').map(({ name }) => name));
  return clauses.flatMap(({ index, number, title, facts: names }) => {
    const own = records.filter(({ fact, state }) => state !== 'withdrawn' && wanting.has(fact) && names.includes(fact));
    return own.length > 0 ? [{ key: index, title: [number, title].filter(Boolean).join(' '), records: own }] : [];
  });
}
