import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { Move } from '../model/moves.ts';
import type { Outcome } from '../model/outcome.ts';
import { showDifference } from '../words.ts';
import css from './Result.module.css';

/** `12 → 9 ↑3`: never told by colour alone. */
export function Places({ move: { was, is, places } }: { readonly move: Move }) {
  const rank = (one: Outcome) => one.rank ?? '未定';
  if (was.rank === is.rank) return <span className="figures">{rank(is)}</span>;
  return (
    <span className="figures">
      {rank(was)} → <b>{rank(is)}</b>
      {places !== null && places !== 0 && (
        <span className={places > 0 ? css.up : css.down}>
          {' '}
          {places > 0 ? <ArrowUpOutlined aria-label="升" /> : <ArrowDownOutlined aria-label="降" />}
          {Math.abs(places)}
        </span>
      )}
    </span>
  );
}

const showTotal = ({ total, lowest, highest }: Outcome): string =>
  total !== null ? String(total) : lowest !== null && highest !== null ? `待定（${lowest}～${highest}）` : '待定';

export function Totals({ move: { was, is, points } }: { readonly move: Move }) {
  if (showTotal(was) === showTotal(is)) return <span className="figures">{showTotal(is)}</span>;
  return (
    <span className="figures">
      {showTotal(was)} → <b>{showTotal(is)}</b>
      {points !== null && <span className={points > 0 ? css.up : css.down}> {showDifference(points)}</span>}
    </span>
  );
}

export function Tier({ move: { was, is, tierChanged } }: { readonly move: Move }) {
  if (!tierChanged) return is.tier ?? '';
  return (
    <>
      {was.tier ?? '无'} → <b>{is.tier ?? '无'}</b>
    </>
  );
}

export function Awards({ move: { is, won, lost } }: { readonly move: Move }) {
  const kept = is.selections.filter((one) => !won.includes(one));
  const words = [
    ...kept.map((one) => <span key={one}>{one}</span>),
    ...won.map((one) => (
      <span key={one} className={css.up}>
        入选{one}
      </span>
    )),
    ...lost.map((one) => (
      <span key={`lost ${one}`} className={css.down}>
        落选{one}
      </span>
    )),
    ...is.undecided.map((one) => <span key={`tied ${one}`}>{one}并列待定</span>),
    ...(is.barredFrom.length > 0 ? [<span key="barred" className={css.soft}>{`取消${is.barredFrom.join('、')}资格`}</span>] : []),
  ];
  return words.map((word, index) => [index > 0 ? '，' : '', word]);
}
