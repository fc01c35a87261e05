import css from './PolicyPage.module.css';
import { OPEN, type PolicyRole, type PolicyRow, REACHES, reachOf } from './words.ts';

/** The same on a phone: one action a card, those who may do it named. */
export function PolicyCards({ roles, rows }: { readonly roles: readonly PolicyRole[]; readonly rows: readonly PolicyRow[] }) {
  return (
    <ul className={css.cards}>
      {rows.map((row) => (
        <li key={row.action} className={css.card}>
          <strong>{row.what}</strong>
          <div className={css.who}>{whoMay(row, roles)}</div>
        </li>
      ))}
    </ul>
  );
}

function whoMay(row: PolicyRow, roles: readonly PolicyRole[]): string {
  if (row.open) return OPEN[row.open];
  const named = roles.flatMap(({ role, name }) => {
    const reach = reachOf(row, role);
    return reach ? [`${name}（${REACHES[reach]}）`] : [];
  });
  return named.join('、');
}
