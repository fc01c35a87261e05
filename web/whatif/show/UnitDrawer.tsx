import type { TrialChange } from '@kaocheng/engine';
import { Drawer, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../shared/index.ts';
import type { ClauseChange, UnitDetail } from '../lab/detail.ts';
import type { OpenLab } from '../lab/use-lab.ts';
import type { Move } from '../model/moves.ts';
import { TRIAL_WORDS } from '../words.ts';
import { Awards, Places, Tier, Totals } from './cells.tsx';
import css from './UnitDrawer.module.css';

interface UnitDrawerProps {
  readonly lab: OpenLab;
  readonly change: TrialChange;
  readonly move: Move;
  readonly onClose: () => void;
}

/** One unit: which clauses give other points, and why. */
export function UnitDrawer({ lab: { link }, change, move, onClose }: UnitDrawerProps) {
  const { unitId, name } = move.is;
  const [detail, setDetail] = useState<UnitDetail>();
  const [all, setAll] = useState(false);
  useEffect(() => {
    let here = true;
    link.ask('detail', { change, unitId }).then(
      (given) => here && setDetail(given),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [link, change, unitId]);
  const clauses = detail?.clauses.filter(({ changed }) => all || changed) ?? [];
  return (
    <Drawer open title={`${name}（${TRIAL_WORDS}）`} size={560} onClose={onClose}>
      <p className={css.head}>
        <span>
          名次 <Places move={move} />
        </span>
        <span>
          总分 <Totals move={move} />
        </span>
        <span>
          <Tier move={move} />
        </span>
        <span>
          <Awards move={move} />
        </span>
      </p>
      {detail && detail.parts.length > 1 && (
        <p className={css.head}>
          {detail.parts.map(({ part, was, is, why }) => (
            <span key={part} className="figures">
              {part} {was === is ? (is ?? '待定') : `${was ?? '待定'} → ${is ?? '待定'}`}
              {why && <span className={css.before}>（{why}）</span>}
            </span>
          ))}
        </p>
      )}
      <p>
        <Switch size="small" checked={all} onChange={setAll} aria-label="也看没有变化的条款" /> 也看没有变化的条款
      </p>
      {detail && clauses.length === 0 && (
        <EmptyState
          title="各条款的得分都没有变"
          next={move.points === 0 ? '名次的变化来自其他单位。' : '总分的变化来自各部分的上限、总分的算法或评选的标准，见上面各部分的得分。'}
        />
      )}
      {clauses.map((one) => (
        <Clause key={one.rule} clause={one} />
      ))}
    </Drawer>
  );
}

function Clause({ clause: { clause, name, was, is, changed, why, whyBefore } }: { readonly clause: ClauseChange }) {
  return (
    <section className={css.clause}>
      <p className={css.name}>
        <span>
          {clause} {name}
        </span>
        <span className="figures">{changed ? `${was ?? '待定'} → ${is ?? '待定'} 分` : `${is ?? '待定'} 分`}</span>
      </p>
      <p className={css.why}>{why || '试算的细则里没有这一条，或对这个单位不适用。'}</p>
      {changed && whyBefore !== why && <p className={css.before}>原来：{whyBefore || '没有这一条。'}</p>}
    </section>
  );
}
