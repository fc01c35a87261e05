import { Table, Tag } from 'antd';
import css from './PlanTables.module.css';
import type { Importing, Plan } from './plan.ts';

type Change = Plan['rows'][number];
type Fault = Plan['faults'][number];

const pages = (total: number) => (total > 20 ? { pageSize: 20, showSizeChanger: false, hideOnSinglePage: true } : false);

/** What is wrong, each with its cell. */
export function FaultTable({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <section className={css.table}>
      <h2 className={css.title}>有 {faults.length} 处错误，请在文件里改正后重新上传</h2>
      <Table<Fault>
        size="small"
        rowKey={({ address, message }) => `${address} ${message}`}
        dataSource={faults}
        pagination={pages(faults.length)}
        columns={[
          { title: '单元格', width: 80, render: (_, { address }) => <span className="figures">{address ?? '文件'}</span> },
          { title: '原因', dataIndex: 'message' },
        ]}
      />
    </section>
  );
}

/** What becomes of each record. */
export function ChangeTable({ rows, noun, nameHeading }: { readonly rows: readonly Change[] } & Pick<Importing, 'noun' | 'nameHeading'>) {
  return (
    <section className={css.table}>
      <h2 className={css.title}>将要发生的变化</h2>
      <Table<Change>
        size="small"
        rowKey={({ row }) => row}
        dataSource={rows}
        pagination={pages(rows.length)}
        columns={[
          {
            title: noun,
            render: (_, { state, name, row }) => (
              <>
                <Tag color={state === 'new' ? 'success' : 'processing'}>{state === 'new' ? '新增' : '修改'}</Tag> {name}
                <div className={css.row}>第 {row} 行</div>
              </>
            ),
          },
          { title: '变化', render: (_, change) => <Changes {...change} nameHeading={nameHeading} /> },
        ]}
      />
    </section>
  );
}

function Changes({ state, changes, nameHeading }: Change & Pick<Importing, 'nameHeading'>) {
  const shown = state === 'new' ? changes.filter(({ label }) => label !== nameHeading) : changes;
  return (
    <ul className={css.changes}>
      {shown.map(({ label, before, after }) => (
        <li key={label}>
          {label}：{before && <span className={css.before}>{before}</span>} {after || '（清空）'}
        </li>
      ))}
    </ul>
  );
}
