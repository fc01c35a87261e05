import { Progress, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, fileIn } from '../../api/index.ts';
import { type Column, DataTable, Help, oneOf, PageHeader, Panel, showFigure, showSize, showTime, Upload, useList } from '../../shared/index.ts';
import { UnitPicker } from '../../units/index.ts';
import { broughtBy, type CaseImport, IMPORT_COLOURS, IMPORT_STATES, type ImportSummary, KINDS, ORIGINS, optionsOf } from '../words.ts';
import { FolderPanel } from './FolderPanel.tsx';
import css from './Import.module.css';

const FILE_MB = 4096;
const FILTERS = {
  kind: oneOf('cases', 'ratings', 'complaints'),
  origin: oneOf('upload', 'push', 'folder', 'command'),
  state: oneOf('uploaded', 'running', 'done', 'refused', 'cancelled', 'failed'),
};

/** Files of cases: bring one in, and what became of the earlier ones. */
export default function ImportsPage() {
  const navigate = useNavigate();
  const list = useList({ filters: FILTERS });
  const imports = api.useQuery(
    'get',
    '/api/v1/case-imports',
    { params: { query: list.query } },
    { refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'running') ? 2000 : false) },
  );
  return (
    <>
      <PageHeader
        title="数据导入"
        intro="从业务系统导出的办件、评价和投诉原样上传：是哪一种、各列是什么都能识别，核对后才导入；重复导入只更新有变化的。停下的导入保留文件 7 天，有错误的行保留 180 天。"
      />
      <NewImport onDone={({ id }) => navigate(`/case-imports/${id}`)} />
      <DataTable
        label="导入记录"
        list={list}
        query={imports}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        search="文件名"
        filters={[
          { name: 'kind', label: '种类', options: optionsOf(KINDS) },
          { name: 'state', label: '状态', options: optionsOf(IMPORT_STATES) },
          { name: 'origin', label: '来源', options: optionsOf(ORIGINS) },
        ]}
        empty={{ title: '还没有导入过', next: '在上面选择单位和文件。' }}
      />
      <FolderPanel />
    </>
  );
}

function NewImport({ onDone }: { readonly onDone: (answer: CaseImport) => void }) {
  const { data } = api.useQuery('get', '/api/v1/units/tree', { params: { query: {} } });
  const only = data?.items.filter(({ level }) => level === 'county') ?? [];
  const [chosen, setChosen] = useState<number | null>();
  const unitId = chosen === undefined ? (only.length === 1 ? (only[0]?.id ?? null) : null) : chosen;
  const sending = api.useMutation('post', '/api/v1/units/{unitId}/case-imports');
  return (
    <Panel>
      <div className={css.place}>
        <span>
          这是哪里的数据{' '}
          <Help about="别的导入办法">
            省平台可以用接口成批推送（“我的账号”里新建接口令牌，格式见 /api/docs
            的“推送”）；也可以每晚把文件放进服务器的文件夹，见本页下方“自动收文件”。
          </Help>
        </span>
        <div className={css.picker}>
          <UnitPicker aria-label="这是哪里的数据" placeholder="选择区县或单位" value={unitId} onChange={setChosen} />
        </div>
      </div>
      {unitId === null ? (
        <p className={css.hint}>先选择区县或单位，再选择文件。文件里的单位要在它下面。</p>
      ) : (
        <Upload<CaseImport>
          accept=".csv,.xlsx"
          limit={FILE_MB}
          hint="CSV（UTF-8 或 GBK 都可以，可达几百万行）或 Excel（.xlsx，不超过 40 MB）。姓名、证件号、电话和地址不会保存。"
          send={(file, way) => sending.mutateAsync({ ...fileIn(file, way), params: { path: { unitId } } })}
          onDone={onDone}
        />
      )}
    </Panel>
  );
}

const COLUMNS: readonly Column<ImportSummary>[] = [
  { key: 'file', title: '文件', phone: 'title', value: ({ id, file }) => <Link to={`/case-imports/${id}`}>{file}</Link> },
  { key: 'kind', title: '种类', width: 72, value: ({ kind }) => KINDS[kind] },
  { key: 'unit', title: '单位', value: ({ unitName }) => unitName },
  { key: 'size', title: '大小', figures: true, phone: 'hide', value: ({ size }) => showSize(size) },
  {
    key: 'state',
    title: '状态',
    value: ({ state, share }) => (
      <>
        <Tag color={IMPORT_COLOURS[state]}>{IMPORT_STATES[state]}</Tag>
        {state === 'running' && <Progress percent={Math.floor(share * 100)} size="small" aria-label="导入进度" />}
      </>
    ),
  },
  { key: 'fresh', title: '新增', figures: true, value: ({ fresh }) => showFigure(fresh) },
  { key: 'changed', title: '变更', figures: true, value: ({ changed }) => showFigure(changed) },
  { key: 'unchanged', title: '没有变化', figures: true, phone: 'hide', value: ({ unchanged }) => showFigure(unchanged) },
  { key: 'faulty', title: '有错误', figures: true, value: ({ faulty }) => showFigure(faulty) },
  { key: 'createdAt', title: '收到', value: (one) => `${showTime(one.createdAt)} ${broughtBy(one)}` },
];
