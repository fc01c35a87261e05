import { isUnchanged } from '@kaocheng/engine';
import { Alert, Input, Segmented, Select, Switch } from 'antd';
import { useMemo, useState } from 'react';
import { FindingList, useNarrow } from '../../shared/index.ts';
import type { Ran } from '../lab/lab.ts';
import type { NewestRun, OpenLab } from '../lab/use-lab.ts';
import { type Move, movesBetween, summaryOf } from '../model/moves.ts';
import { MovesTable } from './MovesTable.tsx';
import css from './Result.module.css';
import { SummaryLine } from './SummaryLine.tsx';
import { UnitDrawer } from './UnitDrawer.tsx';

interface ResultProps {
  readonly lab: OpenLab;
  readonly newest: NewestRun;
}

/** What comes of the change: who moves, who gains and who loses. */
export function Result({ lab, newest: { ran, running, change } }: ResultProps) {
  const moves = useMemo(() => (ran?.runs ? movesBetween(lab.base, ran.outcomes) : []), [lab, ran]);
  const [opened, setOpened] = useState<Move>();
  if (!ran) return <p role="status">正在计算……</p>;
  if (!ran.runs)
    return (
      <>
        <Alert
          type="error"
          showIcon
          title="这样改以后细则算不出来"
          description="请按下面的提示改正刚才的改动；结果暂不显示。"
          style={{ marginBottom: 12 }}
        />
        <FindingList findings={ran.problems} none="" />
      </>
    );
  return (
    <div className={running ? css.running : ''} aria-busy={running}>
      <SummaryLine summary={summaryOf(moves)} took={ran.took} unchanged={isUnchanged(change)} />
      {ran.lost > 0 && (
        <Alert type="warning" showIcon title={`这一版细则里没有 ${ran.lost} 处改动要改的内容，这些改动没有起作用`} style={{ marginBottom: 12 }} />
      )}
      {ran.problems.length > 0 && <Problems problems={ran.problems} />}
      <Filtered moves={moves} onOpen={setOpened} />
      {opened && <UnitDrawer lab={lab} change={change} move={opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

function Problems({ problems }: { readonly problems: Extract<Ran, { runs: true }>['problems'] }) {
  return (
    <Alert
      type="warning"
      style={{ marginBottom: 12 }}
      title={`有 ${problems.length} 条事实按这样的规则或改动读不进去，没有算在内`}
      description={<FindingList findings={problems.slice(0, 20).map(({ severity, code, message }) => ({ severity, code, message }))} none="" />}
    />
  );
}

function Filtered({ moves, onOpen }: { readonly moves: readonly Move[]; readonly onOpen: (move: Move) => void }) {
  const narrow = useNarrow();
  const pools = [...new Set(moves.map(({ is }) => is.pool))];
  const [pool, setPool] = useState('');
  const [words, setWords] = useState('');
  const [only, setOnly] = useState(false);
  const shown = moves
    .filter((move) => (pool === '' || move.is.pool === pool) && (!only || move.changed) && move.is.name.includes(words.trim()))
    .sort(
      (a, b) =>
        pools.indexOf(a.is.pool) - pools.indexOf(b.is.pool) || (a.is.rank ?? 1e9) - (b.is.rank ?? 1e9) || (b.is.total ?? 0) - (a.is.total ?? 0),
    );
  const options = [{ value: '', label: '全部' }, ...pools.map((name) => ({ value: name, label: name }))];
  return (
    <>
      <div className={`${css.bar} no-print`}>
        {pools.length > 1 &&
          (pools.length > 4 || narrow ? (
            <Select style={{ minWidth: 140 }} aria-label="分组" value={pool} options={options} onChange={setPool} />
          ) : (
            <Segmented aria-label="分组" value={pool} options={options} onChange={setPool} />
          ))}
        <Input.Search
          allowClear
          style={{ width: 180 }}
          placeholder="单位名称"
          aria-label="单位名称"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <span>
          <Switch size="small" checked={only} onChange={setOnly} aria-label="只看有变化的" /> 只看有变化的
        </span>
      </div>
      <MovesTable moves={shown} mixed={pool === '' && pools.length > 1} onOpen={onOpen} />
    </>
  );
}
