import type { Scorecard } from '../types.ts';
import { otherView, VIEWS } from '../words.ts';
import css from './Parts.module.css';

const SIGN = { base: '', bonus: '＋', deduction: '－' } as const;

/** What the total is made of, part by part, with caps. */
export function Parts({ card: { parts, view, total, other, convertedInto, converted } }: { readonly card: Scorecard }) {
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">部分</th>
            <th scope="col">各条合计</th>
            <th scope="col">上限</th>
            <th scope="col">{VIEWS[view]}得分</th>
            <th scope="col">{VIEWS[otherView(view)]}得分</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, nature, sum, cap, capped, points, other: otherPoints }) => (
            <tr key={part}>
              <th scope="row">
                {SIGN[nature]}
                {part}
              </th>
              <td>{sum ?? '待定'}</td>
              <td>
                {cap ?? '—'}
                {capped && <span className={css.capped}>已封顶</span>}
              </td>
              <td>
                <b>{points ?? '待定'}</b>
              </td>
              <td>{otherPoints ?? '待定'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">总分</th>
            <td />
            <td />
            <td>
              <b>{total ?? '待定'}</b>
            </td>
            <td>{other ?? '待定'}</td>
          </tr>
          {convertedInto && (
            <tr>
              <th scope="row">折算计入{convertedInto}</th>
              <td />
              <td />
              <td>{converted ?? '待定'}</td>
              <td />
            </tr>
          )}
        </tfoot>
      </table>
    </div>
  );
}
