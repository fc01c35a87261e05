import { Switch, Table, type TableColumnType } from 'antd';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../shared/index.ts';
import type { Ran } from '../lab/lab.ts';
import type { OpenLab } from '../lab/use-lab.ts';
import { type Move, movesBetween, summaryOf } from '../model/moves.ts';
import { countChanges, type Variant } from '../model/variant.ts';
import css from './Compare.module.css';
import { Place } from './Place.tsx';

/** Rows on one page. */
const MANY = 100;

interface Column {
  readonly variant: Variant;
  readonly moves: ReadonlyMap<number, Move> | undefined;
}

/** All variants side by side: where each unit would stand. */
export function Compare({ lab, variants }: { readonly lab: OpenLab; readonly variants: readonly Variant[] }) {
  const ran = useRuns(lab, variants);
  const [only, setOnly] = useState(false);
  if (variants.every((one) => countChanges(one) === 0))
    return <EmptyState title="还没有可比的方案" next="先在左边改动；再用“新方案”或“复制”做第二个，在这里并排看。" />;
  const columns = variants.map((variant): Column => {
    const one = ran.get(variant);
    return { variant, moves: one?.runs ? new Map(movesBetween(lab.base, one.outcomes).map((move) => [move.is.unitId, move] as const)) : undefined };
  });
  const rows = lab.base
    .filter(({ unitId }) => !only || columns.some(({ moves }) => moves?.get(unitId)?.changed))
    .toSorted((a, b) => a.pool.localeCompare(b.pool, 'zh-CN') || (a.rank ?? 1e9) - (b.rank ?? 1e9));
  const shown: TableColumnType<(typeof rows)[number]>[] = [
    {
      key: 'name',
      title: '单位',
      width: 150,
      render: (_, { name, pool }) => (
        <>
          <span>{name}</span>
          <span className={css.pool}>{pool}</span>
        </>
      ),
    },
    { key: 'base', title: '现行', width: 140, render: (_, one) => <Place is={one} move={undefined} /> },
    ...columns.map(({ variant, moves }) => ({
      key: variant.id,
      title: <Title variant={variant} ran={ran.get(variant)} moves={moves} />,
      width: 180,
      render: (_: unknown, { unitId }: (typeof rows)[number]) => {
        const move = moves?.get(unitId);
        return move ? <Place is={move.is} move={move} /> : null;
      },
    })),
  ];
  return (
    <>
      <p className="no-print">
        <Switch size="small" checked={only} onChange={setOnly} aria-label="只看有变化的" /> 只看有变化的
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone; who has no mouse scrolls it by the arrow keys */}
      <section className={css.wide} tabIndex={0} aria-label="方案对比表">
        <Table
          size="small"
          rowKey={({ unitId }) => unitId}
          dataSource={rows}
          columns={shown}
          pagination={rows.length > MANY ? { pageSize: MANY, showSizeChanger: false } : false}
          aria-label="方案对比"
          locale={{ emptyText: '各方案都没有变化' }}
          style={{ minWidth: 260 + columns.length * 150 }}
        />
      </section>
    </>
  );
}

function Title({ variant, ran, moves }: { readonly variant: Variant; readonly ran: Ran | undefined; readonly moves: Column['moves'] }) {
  const summary = moves && summaryOf([...moves.values()]);
  return (
    <>
      {variant.name}
      <span className={css.sum}>
        {!ran && '正在计算……'}
        {ran && !ran.runs && '细则算不出来'}
        {summary && `名次变 ${summary.risen + summary.fallen} 家，入选变 ${summary.won.length} 家`}
      </span>
    </>
  );
}

/** The run of every variant, one after the other. */
function useRuns({ link }: OpenLab, variants: readonly Variant[]): ReadonlyMap<Variant, Ran> {
  const [ran, setRan] = useState<ReadonlyMap<Variant, Ran>>(new Map());
  useEffect(() => {
    let here = true;
    const go = async () => {
      const found = new Map<Variant, Ran>();
      for (const variant of variants) {
        const one = await link.ask('run', { change: variant.change });
        if (!here) return;
        found.set(variant, one);
        setRan(new Map(found));
      }
    };
    go().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [link, variants]);
  return ran;
}
