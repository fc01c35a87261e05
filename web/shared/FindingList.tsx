import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import type { Finding, Severity } from '@kaocheng/engine';
import type { ReactNode } from 'react';
import css from './FindingList.module.css';

/** A finding of the engine, as far as people are shown it. */
export type ShownFinding = Pick<Finding, 'severity' | 'message'> & Partial<Pick<Finding, 'code' | 'line' | 'clause' | 'table'>>;

interface FindingListProps {
  readonly findings: readonly ShownFinding[];
  /** Said where there are none: `没有发现问题，可以发布。` */
  readonly none: string;
  /** Makes places clickable. */
  readonly onGo?: (finding: ShownFinding) => void;
}

const KINDS: Readonly<Record<Severity, { readonly word: string; readonly icon: ReactNode }>> = {
  error: { word: '错误', icon: <CloseCircleOutlined /> },
  warning: { word: '提醒', icon: <ExclamationCircleOutlined /> },
  note: { word: '说明', icon: <InfoCircleOutlined /> },
};
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** What was found, gravest first, each with its place. */
export function FindingList({ findings, none, onGo }: FindingListProps) {
  if (findings.length === 0) {
    return (
      <p className={css.none}>
        <CheckCircleOutlined /> {none}
      </p>
    );
  }
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <>
      <p className={css.count}>{counted(findings)}</p>
      <ul className={css.list}>
        {sorted.map((finding) => (
          <li key={`${finding.code}:${placeOf(finding)}:${finding.message}`} className={`${css.finding} ${css[finding.severity]}`}>
            <span className={css.kind}>
              {KINDS[finding.severity].icon} {KINDS[finding.severity].word}
            </span>
            <span className={css.words}>
              <Place finding={finding} onGo={onGo} />
              {finding.message}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Place({ finding, onGo }: { readonly finding: ShownFinding; readonly onGo: FindingListProps['onGo'] }) {
  const place = placeOf(finding);
  if (!place) return null;
  if (!onGo) return <span className={css.place}>{place}</span>;
  return (
    <button type="button" className={`${css.place} ${css.go}`} onClick={() => onGo(finding)}>
      {place}
    </button>
  );
}

/** 第九条(四) · 第 42 行, or 填报 表 C7 格 */
function placeOf({ clause, line, table }: ShownFinding): string {
  const cell = table && `${table.sheet ?? ''}${table.column ? ` ${table.column} 列` : ''} 第 ${table.row} 行`.trim();
  return [clause, cell ?? (line === undefined ? undefined : `第 ${line} 行`)].filter(Boolean).join(' · ');
}

const counted = (findings: readonly ShownFinding[]): string =>
  ORDER.map((severity) => [KINDS[severity].word, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count} 条`)
    .join('，');
