import type { CaseImport } from '../words.ts';
import css from './Import.module.css';

export function FindingLines({ findings }: { readonly findings: CaseImport['findings'] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={css.findings}>
      {findings.map(({ row, column, message }) => (
        <li key={`${row} ${column} ${message}`}>
          {row !== null && `第 ${row} 行`}
          {column !== null && ` “${column}”`}
          {(row !== null || column !== null) && '：'}
          {message}
        </li>
      ))}
    </ul>
  );
}
