import { FindingList } from '../shared/index.ts';
import type { PlacedFinding } from './findings.ts';

interface FindingsProps {
  readonly findings: readonly PlacedFinding[];
  /** Said where there are none; '' shows nothing at all. */
  readonly none?: string;
  readonly onGo?: ((finding: PlacedFinding) => void) | undefined;
}

/** Findings of a regulation's text, each with its line. */
export function Findings({ findings, none = '', onGo }: FindingsProps) {
  if (findings.length === 0 && none === '') return null;
  const shown = findings.map(({ line, ...finding }) => (line > 0 ? { ...finding, line } : finding));
  if (!onGo) return <FindingList findings={shown} none={none} />;
  return <FindingList findings={shown} none={none} onGo={(gone) => onGo({ ...(gone as PlacedFinding), line: gone.line ?? 1 })} />;
}
