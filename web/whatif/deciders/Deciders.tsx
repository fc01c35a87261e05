import type { TrialChange } from '@kaocheng/engine';
import { Button, Progress } from 'antd';
import { EmptyState, Help } from '../../shared/index.ts';
import type { FoundDecider } from '../lab/lab.ts';
import type { OpenLab } from '../lab/use-lab.ts';
import css from './Deciders.module.css';
import { grouped } from './grouped.ts';
import { useDeciders } from './use-deciders.ts';

/** Which settings and which single judgements decide who is selected. */
export function Deciders({ lab, change }: { readonly lab: OpenLab; readonly change: TrialChange }) {
  const { found, done, total, left, state, start, stop } = useDeciders(lab, change);
  const settings = found.filter(({ what }) => what.kind === 'setting');
  const groups = grouped(found);
  const count = groups.reduce((sum, { tries }) => sum + tries.length, 0);
  return (
    <>
      <p className={css.intro}>
        逐个换一换细则的设定，以及名额线附近每个单位的每一项评定（最低、最高），看评选结果会不会变。
        <Help about="关键因素">每次只换一处，其余照本方案不动。名额线上下各看 5 家；并列在线上的，每组最多看 20 家。</Help>
      </p>
      <div className={`${css.bar} no-print`}>
        {state === 'running' ? (
          <Button onClick={stop}>停下</Button>
        ) : (
          <Button type="primary" onClick={start}>
            {state === 'idle' ? '开始查找' : '重新查找'}
          </Button>
        )}
        {state !== 'idle' && (
          <Progress percent={total === 0 ? 0 : Math.floor((done / total) * 100)} size="small" style={{ flex: 1 }} aria-label="查找进度" />
        )}
      </div>
      {state === 'stopped' && (
        <p role="status">
          已停下，下面只是查到的部分（{done} / {total}）。
        </p>
      )}
      {left > 0 && <p>并列在名额线上的单位太多，有 {left} 家没有查。</p>}
      {state === 'ended' && total === 0 && <EmptyState title="没有可查的" next="这部细则没有评选，或还没有总分。" />}
      {settings.length > 0 && (
        <section>
          <h3 className={css.title}>设定和口径</h3>
          <ul className={css.list}>
            {settings.map(({ what, from, to, flips }) => (
              <li key={`${what.kind === 'setting' && what.name} ${to}`} className={css.line}>
                <span>
                  <b>{what.kind === 'setting' && what.name}</b> {said(from, to)}
                </span>
                <Flips flips={flips} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {count > 0 && (
        <section>
          <h3 className={css.title}>单项评定（{count} 处能改变评选）</h3>
          <ul className={css.list}>
            {groups.map(({ key, unit, tries, flips }) => (
              <li key={key} className={css.line}>
                <span>
                  <b>{unit}</b> {tries.length > 1 && `以下 ${tries.length} 处，改其中任何一处：`}
                  {tries.map(({ fact, from, to }, index) => (
                    <span key={`${fact} ${from} ${to}`}>
                      {index > 0 && '，'}
                      {fact} {said(from, to)}
                    </span>
                  ))}
                </span>
                <Flips flips={flips} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {state === 'ended' && total > 0 && count === 0 && <p>名额线附近没有哪一项评定能单独改变评选。</p>}
    </>
  );
}

const TO = { in: '入选', tied: '并列待定', out: '落选' } as const;

const said = (from: string | null, to: string | null) => (
  <span className={`${css.values} figures`}>
    {from ?? '没有评定'} → {to ?? '不评定'}
  </span>
);

function Flips({ flips }: Pick<FoundDecider, 'flips'>) {
  if (flips.length === 0) return <span className={css.soft}>评选不变</span>;
  return (
    <span>
      {flips.map(({ selection, unit, to: place }, index) => (
        <span key={`${selection} ${unit}`} className={place === 'in' ? css.up : place === 'out' ? css.down : ''}>
          {index > 0 && '；'}
          {unit} {TO[place]}
          {selection}
        </span>
      ))}
    </span>
  );
}
