import { EditOutlined, ReloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { AssessmentFrame } from '../assessments/index.ts';
import { type Column, DataTable, EmptyState, oneOf, showDay, useList, useTell } from '../shared/index.ts';
import { CellDrawer, type Chosen } from './CellDrawer.tsx';
import css from './Feeding.module.css';
import { FigureCell } from './FigureCell.tsx';
import { HandForm } from './HandForm.tsx';
import type { Feeding, Row } from './types.ts';

const FILTERS = { only: oneOf('by-hand', 'missing') };
/** How often the page looks again while cases come in. */
const FOLLOW_MS = 3000;
const ONLY = [
  { value: 'by-hand', label: '有人工填写的' },
  { value: 'missing', label: '还缺数据的' },
];

/** What the regulation wants from the system: computed from cases, ratings and services, or typed where it comes from outside. */
export default function FeedingPage() {
  const assessmentId = Number(useParams().assessmentId);
  const list = useList({ filters: FILTERS, size: 50 });
  const query = api.useQuery(
    'get',
    '/api/v1/assessments/{assessmentId}/feeding',
    { params: { path: { assessmentId }, query: list.query } },
    { refetchInterval: ({ state }) => (state.data?.importing == null ? false : FOLLOW_MS) },
  );
  const [chosen, setChosen] = useState<Chosen>();
  const { data } = query;
  const open = (row: Row, fact: string) => setChosen({ unitId: row.unitId, fact });
  return (
    <AssessmentFrame actions={() => data && <Actions data={data} />}>
      {() => (
        <>
          {data && <Standing data={data} />}
          {data?.columns.length === 0 ? (
            <EmptyState title="这部细则没有要系统提供的数据" next="细则里写明“填报: 系统”的事项在这里显示。" />
          ) : (
            <DataTable
              label="系统指标"
              list={list}
              query={query}
              rowKey={({ unitId }) => unitId}
              search="单位"
              filters={[{ name: 'only', label: '数据', options: ONLY }]}
              columns={columnsOf(data, open)}
              exportFrom={`/api/v1/assessments/${assessmentId}/feeding/export`}
              empty={{ title: '还没有考核对象', next: '加入考核对象以后，这里显示每个单位的系统指标。' }}
            />
          )}
          {data && chosen && <CellDrawer data={data} chosen={chosen} onClose={() => setChosen(undefined)} />}
        </>
      )}
    </AssessmentFrame>
  );
}

function columnsOf(data: Feeding | undefined, open: (row: Row, fact: string) => void): Column<Row>[] {
  const unit: Column<Row> = { key: 'unit', title: '单位', phone: 'title', value: ({ unitName }) => unitName };
  return [
    unit,
    ...(data?.columns ?? []).map(
      (column): Column<Row> => ({
        key: column.fact,
        title: column.fact,
        value: (row) => {
          const cell = row.cells.find(({ fact }) => fact === column.fact);
          return cell && <FigureCell column={column} row={row} cell={cell} onOpen={() => open(row, column.fact)} />;
        },
      }),
    ),
  ];
}

/** As of when, how it is kept up to date, or why it no longer is. */
function Standing({ data: { open, why, asOf, columns, importing } }: { readonly data: Feeding }) {
  if (importing !== null) return <Importing share={importing} />;
  if (why !== null) return <Alert type={open ? 'warning' : 'info'} showIcon title={why} style={{ marginBottom: 12 }} />;
  const outside = columns.filter(({ from }) => from === 'outside').map(({ fact }) => fact);
  return (
    <p className={css.intro}>
      由办件、评价和事项目录算出，数据变动后自动更新，统计到{showDay(asOf)}
      ；没有分母的不写，不按 0 计。单位的指标含下属不单独考核的单位。人工填写的不会被覆盖，点数字旁的“详情”可以查看和选择。
      {outside.length > 0 && `${outside.join('、')}来自外部，由管理员填写。`}
    </p>
  );
}

/** Cases are on their way in; the figures follow. */
function Importing({ share }: { readonly share: number }) {
  return <Alert type="info" showIcon title={`正在导入办件（${Math.round(share * 100)}%），导完后这里的指标自动更新`} style={{ marginBottom: 12 }} />;
}

function Actions({ data }: { readonly data: Feeding }) {
  const may = useMay('feeding.write');
  const tell = useTell();
  const [typing, setTyping] = useState(false);
  const update = api.useMutation('post', '/api/v1/assessments/{assessmentId}/feeding');
  const { assessmentId, open, columns } = data;
  const outside = columns.filter(({ from }) => from === 'outside');
  if (!may || !open) return null;
  const now = () =>
    update.mutate(
      { params: { path: { assessmentId } } },
      {
        onSuccess: ({ written }) => tell.done(written === 0 ? '已经是最新的' : `已更新 ${written} 项`),
        onError: tell.problem,
      },
    );
  return (
    <>
      {outside.length > 0 && (
        <Button icon={<EditOutlined />} onClick={() => setTyping(true)}>
          填写外部数据
        </Button>
      )}
      <Button icon={<ReloadOutlined />} loading={update.isPending} onClick={now}>
        立即更新
      </Button>
      <HandForm assessmentId={assessmentId} columns={outside} open={typing} onClose={() => setTyping(false)} />
    </>
  );
}
