import css from './ResultTable.module.css';
import type { Published, PublishedUnit, Shown } from './types.ts';

const HEADS: Readonly<Record<Shown, string>> = { rank: '名次', total: '总分', tier: '等次', selections: '评选' };

/** The columns that the regulation makes public, and no others. */
export function ResultTable({ result: { shown, decimals }, units }: { readonly result: Published; readonly units: readonly PublishedUnit[] }) {
  const after = shown.filter((name) => name !== 'rank');
  const ranked = shown.includes('rank');
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {ranked && <th className={css.rank}>名次</th>}
          <th>单位</th>
          {after.map((name) => (
            <th key={name} className={name === 'total' ? css.figure : ''}>
              {HEADS[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.name}>
            {ranked && <td className={css.rank}>{unit.rank ?? '—'}</td>}
            <td>{unit.name}</td>
            {after.map((name) => (
              <td key={name} className={name === 'total' ? css.figure : ''}>
                {cellOf(unit, name, decimals)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellOf(unit: PublishedUnit, name: Shown, decimals: number): string {
  switch (name) {
    case 'rank':
      return String(unit.rank ?? '—');
    case 'total':
      return unit.total?.toFixed(decimals) ?? '—';
    case 'tier':
      return unit.tier ?? '—';
    case 'selections':
      return unit.selections?.join('、') || '—';
  }
}
