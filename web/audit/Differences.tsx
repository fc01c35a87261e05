import css from './Differences.module.css';
import type { EntryDetail } from './words.ts';

/** Field by field, what was and what is. */
export function Differences({ differences }: Pick<EntryDetail, 'differences'>) {
  if (differences.length === 0) return <p className={css.none}>这条记录没有改动内容。</p>;
  const first = differences.every(({ before }) => before === null);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          {!first && <th scope="col">改前</th>}
          <th scope="col">{first ? '内容' : '改后'}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {!first && <td>{before ?? <span className={css.none}>无</span>}</td>}
            <td>{after ?? <span className={css.none}>无</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
