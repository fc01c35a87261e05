import { EmptyState } from '../../shared/index.ts';
import type { AskedFact, FactRecord, Form } from '../types.ts';
import { ClausePanel } from './ClausePanel.tsx';
import { Leftovers } from './Leftovers.tsx';

/** Every clause that asks something of the unit, in the order of the regulation. */
export function Clauses({ form }: { readonly form: Form }) {
  const { clauses, facts, records, may } = form;
  const byName = new Map(facts.map((fact) => [fact.name, fact] as const));
  const byFact = new Map<string, FactRecord[]>();
  for (const record of records) byFact.set(record.fact, [...(byFact.get(record.fact) ?? []), record]);
  const open = ({ reportedBy, access }: AskedFact): boolean => access === 'write' && (reportedBy !== 'unit' || may.report);
  if (clauses.length === 0) return <EmptyState title="细则没有要这个单位填写的内容" next="请核对它的类别和分组，或不适用条款的设置。" />;
  return (
    <>
      {clauses.map((clause) => (
        <ClausePanel
          key={clause.index}
          clause={clause}
          facts={clause.facts.flatMap((name) => byName.get(name) ?? [])}
          recordsOf={(name) => byFact.get(name) ?? []}
          open={open}
        />
      ))}
      <Leftovers records={records.filter(({ fact, state }) => state !== 'withdrawn' && !byName.has(fact))} />
    </>
  );
}
