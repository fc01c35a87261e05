import css from './PolicyPage.module.css';
import { OPEN, type PolicyRole, type PolicyRow, REACHES, reachOf } from './words.ts';

interface PolicyTableProps {
  readonly roles: readonly PolicyRole[];
  readonly rows: readonly PolicyRow[];
}

/** Actions down, roles across. */
export function PolicyTable({ roles, rows }: PolicyTableProps) {
  return (
    <div className={css.wide}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">操作</th>
            {roles.map(({ role, name }) => (
              <th key={role} scope="col" className={css.cell}>
                {name}
              </th>
            ))}
            <th scope="col" className={css.cell}>
              接口令牌
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.action}>
              <th scope="row" className={css.what}>
                {row.what}
              </th>
              {row.open ? (
                <td colSpan={roles.length} className={`${css.cell} ${css.open}`}>
                  {OPEN[row.open]}
                </td>
              ) : (
                roles.map(({ role }) => <ReachCell key={role} row={row} role={role} />)
              )}
              <td className={css.cell}>{row.token ? '可以' : <None />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReachCell({ row, role }: { readonly row: PolicyRow; readonly role: string }) {
  const reach = reachOf(row, role);
  return <td className={css.cell}>{reach ? <span className={css.yes}>{REACHES[reach]}</span> : <None />}</td>;
}

/** Empty for the eye, a word for the ear. */
const None = () => <span className="heard-only">不可以</span>;
