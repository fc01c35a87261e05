import { Button, Table, type TableColumnType } from 'antd';
import { useNarrow } from '../../shared/index.ts';
import type { Move } from '../model/moves.ts';
import { Awards, Places, Tier, Totals } from './cells.tsx';
import css from './Result.module.css';

interface MovesTableProps {
  readonly moves: readonly Move[];
  readonly mixed: boolean;
  readonly onOpen: (move: Move) => void;
}

/** From here on only the rows in sight are drawn. */
const MANY = 120;
const words = new Intl.Collator('zh-CN');

/** Who stands where before and after. */
export function MovesTable({ moves, mixed, onOpen }: MovesTableProps) {
  const narrow = useNarrow();
  const tiers = moves.some(({ was, is }) => was.tier !== null || is.tier !== null);
  const many = moves.length > MANY;
  const columns: TableColumnType<Move>[] = [
    {
      key: 'rank',
      title: '名次',
      width: narrow ? 92 : 96,
      render: (_, move) => <Places move={move} />,
      sorter: (a, b) => (a.is.rank ?? 1e9) - (b.is.rank ?? 1e9),
    },
    {
      key: 'name',
      title: '单位',
      sorter: (a, b) => words.compare(a.is.name, b.is.name),
      render: (_, move) => (
        <>
          <Button
            type="link"
            size="small"
            style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
            onClick={() => onOpen(move)}
          >
            {move.is.name}
          </Button>
          {narrow && (
            <span className={css.lines}>
              {mixed && <span>{move.is.pool} </span>}
              {tiers && <Tier move={move} />} <Awards move={move} />
            </span>
          )}
        </>
      ),
    },
    ...(mixed && !narrow ? [{ key: 'pool', title: '分组', width: 72, render: (_: unknown, move: Move) => move.is.pool }] : []),
    {
      key: 'total',
      title: '总分',
      align: 'right',
      width: narrow ? 110 : 160,
      render: (_, move) => <Totals move={move} />,
      sorter: (a, b) => (a.points ?? 0) - (b.points ?? 0),
    },
    ...(tiers && !narrow ? [{ key: 'tier', title: '等次', width: 168, render: (_: unknown, move: Move) => <Tier move={move} /> }] : []),
    ...(narrow ? [] : [{ key: 'awards', title: '评选', width: 104, render: (_: unknown, move: Move) => <Awards move={move} /> }]),
  ];
  return (
    <Table<Move>
      size="small"
      rowKey={({ is }) => is.unitId}
      dataSource={moves as Move[]}
      columns={columns}
      pagination={false}
      virtual={many}
      scroll={many ? { y: 620, x: 800 } : {}}
      showSorterTooltip={false}
      aria-label="名次变化"
      locale={{ emptyText: '没有符合的单位' }}
    />
  );
}
