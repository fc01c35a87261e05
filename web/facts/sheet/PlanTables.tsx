import { Table, Tag } from 'antd';
import { useNarrow } from '../../shared/index.ts';
import type { SheetPlan } from '../types.ts';
import css from './PlanTables.module.css';

type Change = SheetPlan['rows'][number];
type Fault = SheetPlan['faults'][number];

const pages = (total: number) => (total > 20 ? { pageSize: 20, showSizeChanger: false, hideOnSinglePage: true } : false);

/** What is wrong, each with its cell. */
export function FaultTable({ faults, faulty }: { readonly faults: readonly Fault[]; readonly faulty: number }) {
  const narrow = useNarrow();
  return (
    <section className={css.table}>
      <h3 className={css.title}>有 {faulty} 行有错误，什么也不会保存；请在文件里改正后重新上传</h3>
      <Table<Fault>
        size="small"
        rowKey={({ address, message }) => `${address} ${message}`}
        dataSource={faults}
        pagination={pages(faults.length)}
        columns={[
          { title: '单元格', width: narrow ? 64 : 88, render: (_, { address }) => <span className="figures">{address ?? '文件'}</span> },
          { title: '原因', dataIndex: 'message' },
        ]}
      />
    </section>
  );
}

const STATES = { new: ['success', '新增'], changed: ['processing', '修改'], removed: ['error', '撤回'] } as const;

interface ChangeTableProps {
  readonly rows: readonly Change[];
  readonly total: number;
  /** Several units in one file: each row names its own. */
  readonly several: boolean;
}

/** What becomes of each record. */
export function ChangeTable({ rows, total, several }: ChangeTableProps) {
  return (
    <section className={css.table}>
      <h3 className={css.title}>将要发生的变化{total > rows.length && `（共 ${total} 条，先列出 ${rows.length} 条）`}</h3>
      <Table<Change>
        size="small"
        rowKey={({ row, state, label, unitName }) => `${row} ${state} ${unitName} ${label}`}
        dataSource={rows}
        pagination={pages(rows.length)}
        columns={[
          {
            title: '记录',
            render: (_, { state, row, unitName, fact, label, stale }) => (
              <>
                <Tag color={STATES[state][0]}>{STATES[state][1]}</Tag>
                {stale && <Tag color="warning">已被改过</Tag>}
                {state === 'removed' ? label : fact}
                <div className={css.row}>{[several && unitName, row !== null && `第 ${row} 行`].filter(Boolean).join(' · ')}</div>
              </>
            ),
          },
          { title: '变化', render: (_, change) => <Changes {...change} /> },
        ]}
      />
    </section>
  );
}

function Changes({ state, changes }: Change) {
  if (state === 'removed') return '文件里没有这一条，将撤回';
  return (
    <ul className={css.changes}>
      {changes.map(({ label, before, after }) => (
        <li key={label}>
          {label}：{before && <del>{before}</del>} {after || '（清空）'}
        </li>
      ))}
      {changes.length === 0 && <li>1 次</li>}
    </ul>
  );
}
