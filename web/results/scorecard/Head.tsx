import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Mark } from '../../shared/index.ts';
import { Awards } from '../standings/Awards.tsx';
import type { Scorecard } from '../types.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { otherView, showInterval, VIEWS } from '../words.ts';
import css from './Head.module.css';
import { UnitSwitch } from './UnitSwitch.tsx';

/** Whose scorecard, and the total: stays in sight while one reads. */
export function Head({ card }: { readonly card: Scorecard }) {
  const { view, total, lowest, highest, other, rank, rankOutOf, tier, assessmentId, unitId, name } = card;
  return (
    <section className={css.head} aria-label="总分">
      <div className={css.unit}>
        <UnitSwitch assessmentId={assessmentId} unitId={unitId} name={name} />
        <h2 className={`${css.name} only-print`}>{name}</h2>
      </div>
      <div className={css.score}>
        <span className={css.label}>总分（{VIEWS[view]}）</span>
        {total === null ? (
          <span className={css.pending}>
            待定 <small>{showInterval(lowest, highest)}</small>
          </span>
        ) : (
          <b className={`${css.total} figures`}>{total}</b>
        )}
        <span className={css.other}>
          {VIEWS[otherView(view)]} {other ?? '待定'}
        </span>
      </div>
      <div className={css.place}>
        {rank !== null && (
          <span>
            第 <b>{rank}</b> 名 / {rankOutOf}
          </span>
        )}
        {tier && <Mark tone="accent">{tier}</Mark>}
        <Awards row={card} />
      </div>
      <div className={`${css.tools} no-print`}>
        <ViewSwitch />
        <Button className={`${css.print}`} icon={<PrinterOutlined />} aria-label="打印" onClick={() => window.print()} />
      </div>
    </section>
  );
}
