import css from './Bars.module.css';
import type { SignDetail } from './words.ts';

type Picture = NonNullable<SignDetail['picture']>;

/** Bars: the cases of the suspicion on the ground of all others. The numbers are there to be read and heard too. */
export function Bars({ picture: { title, part, whole, bars } }: { readonly picture: Picture }) {
  const most = Math.max(1, ...bars.map(({ all }) => all));
  const height = (count: number) => (count === 0 ? '0' : `max(2px, ${(100 * count) / most}%)`);
  // Where there are many bars only some are named.
  const every = bars.length > 14 ? Math.ceil(bars.length / 8) : 1;
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>
        {title}
        <span className={css.keys}>
          <span className={css.partKey}>{part}</span>
          <span className={css.wholeKey}>{whole}</span>
        </span>
      </figcaption>
      <div className={css.bars} aria-hidden="true">
        {bars.map((bar, index) => (
          <div key={bar.label} className={css.column} title={`${bar.label}：${bar.part} / ${bar.all} 件`}>
            <div className={css.stack}>
              <div className={css.rest} style={{ height: height(bar.all - bar.part) }} />
              <div className={css.part} style={{ height: height(bar.part) }} />
            </div>
            <span className={css.label}>{named(bars, index, every) ? bar.label : '\u00a0'}</span>
          </div>
        ))}
      </div>
      <div className="heard-only">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th>{title}</th>
              <th>{part}</th>
              <th>{whole}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th>{bar.label}</th>
                <td>{bar.part}</td>
                <td>{bar.all - bar.part}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** Of many bars: every third or so, and the middle of those around a length. */
const named = (bars: Picture['bars'], index: number, every: number): boolean =>
  every === 1 || (bars.length % 2 === 1 ? Math.abs(index - (bars.length - 1) / 2) % 5 === 0 : index % every === 0);
