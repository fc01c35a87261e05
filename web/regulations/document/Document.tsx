import type { DescribedRegulation } from '@kaocheng/engine';
import { useMemo } from 'react';
import { Findings } from '../Findings.tsx';
import { between, type PlacedFinding } from '../findings.ts';
import { ClauseView } from './ClauseView.tsx';
import { Markdown } from './Markdown.tsx';
import { clauseId, endsOf } from './tree.ts';

interface DocumentProps {
  readonly regulation: DescribedRegulation;
  readonly findings: readonly PlacedFinding[];
  /** Goes to a finding's line in the editor. */
  readonly onGo?: ((finding: PlacedFinding) => void) | undefined;
}

/** A regulation as people read it: clause after clause, each with its rules, readings and findings. */
export function Document({ regulation, findings, onGo }: DocumentProps) {
  const { clauses, rules, facts, examples, preamble } = regulation;
  const factsByName = useMemo(() => new Map(facts.map((fact) => [fact.name, fact])), [facts]);
  const rulesById = useMemo(() => new Map(rules.map((rule) => [rule.id, rule])), [rules]);
  const ends = endsOf(clauses);
  // Findings about examples stand with the examples.
  const tried = Math.min(...examples.map(({ line }) => line - 1));
  const early = between(findings, 0, clauses[0]?.line ?? Number.POSITIVE_INFINITY);
  return (
    <article>
      <Findings findings={early} onGo={onGo} />
      {preamble && <Markdown text={preamble} />}
      {clauses.map((clause, index) => {
        const end = ends[index] ?? 0;
        if (clause.line < tried && end > tried && clause.markdown === '' && clause.rules.length === 0) return null;
        return (
          <ClauseView
            // Clauses have no other name of their own while they are being written.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            id={clauseId(index)}
            clause={clause}
            rules={clause.rules.flatMap((id) => rulesById.get(id) ?? [])}
            factsByName={factsByName}
            findings={between(findings, clause.line, Math.min(end, tried))}
            onGo={onGo}
          />
        );
      })}
    </article>
  );
}
