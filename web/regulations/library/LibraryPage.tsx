import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, useMay } from '../../api/index.ts';
import { type Column, DataTable, Mark, oneOf, PageHeader, showAgo, useList, yes } from '../../shared/index.ts';
import { toDocument, toEditor, toRegulation } from '../addresses.ts';
import type { Regulation } from '../record.ts';
import { VersionTag } from '../VersionTag.tsx';
import { BringInBuiltIns } from './BringInBuiltIns.tsx';
import { NewRegulation } from './NewRegulation.tsx';

const FILTERS = { state: oneOf('published', 'draft'), archived: yes };

const publishedOf = ({ versions }: Regulation) => versions.find(({ state }) => state === 'published');
const draftOf = ({ versions }: Regulation) => versions.find(({ state }) => state === 'draft');

/** The library: every regulation, what of it is published, whether somebody is at work on it, and which assessments use it. */
export default function LibraryPage() {
  const list = useList({ filters: FILTERS, sort: '-updatedAt' });
  const query = api.useQuery('get', '/api/v1/regulations', { params: { query: list.query } });
  const mayWrite = useMay('regulations.write');
  const [adding, setAdding] = useState(false);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      新建细则
    </Button>
  );
  return (
    <>
      <PageHeader
        title="细则"
        intro="考核细则写明考什么、谁来报、怎么计分、谁能评优。发布后的版本不再改动；要改，就起草新版本。"
        actions={mayWrite && add}
      />
      <DataTable
        label="细则列表"
        list={list}
        query={query}
        rowKey={({ id }) => id}
        search="标题或标识"
        filters={[
          {
            name: 'state',
            label: '版本',
            options: [
              { value: 'published', label: '有已发布的版本' },
              { value: 'draft', label: '有草稿' },
            ],
          },
          { name: 'archived', label: '归档', options: [{ value: 'true', label: '已归档的' }] },
        ]}
        columns={mayWrite ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'draft')}
        exportFrom="/api/v1/regulations/export"
        empty={{
          title: '还没有细则',
          next: mayWrite ? '可以引入随软件提供的三部细则，也可以上传或粘贴本单位的细则。' : '管理员发布细则后会出现在这里。',
          action: mayWrite && (
            <>
              <BringInBuiltIns />
              {add}
            </>
          ),
        }}
      />
      {adding && <NewRegulation onClose={() => setAdding(false)} />}
    </>
  );
}

const COLUMNS: readonly Column<Regulation>[] = [
  { key: 'title', title: '细则', value: (row) => <Title row={row} />, sort: true, phone: 'title' },
  { key: 'published', title: '已发布', value: (row) => <Published row={row} /> },
  { key: 'draft', title: '草稿', value: (row) => <Draft row={row} /> },
  { key: 'assessments', title: '使用它的考核', value: (row) => <UsedBy row={row} /> },
  {
    key: 'versions',
    title: '版本',
    value: ({ id, versions }) => <Link to={toRegulation(id)}>{versions.length} 个版本</Link>,
  },
  { key: 'updatedAt', title: '最近改动', value: ({ updatedAt }) => showAgo(updatedAt), sort: true, phone: 'hide' },
];

function Title({ row }: { readonly row: Regulation }) {
  const version = publishedOf(row) ?? row.versions[0];
  return (
    <>
      {version ? <Link to={toDocument(version.id)}>{row.title}</Link> : row.title}
      <div style={{ color: 'var(--ink-soft)', fontSize: 13, fontWeight: 400 }}>
        标识 {row.key} {row.archivedAt !== null && <Mark tone="plain">已归档</Mark>}
      </div>
    </>
  );
}

function Published({ row }: { readonly row: Regulation }) {
  const version = publishedOf(row);
  return version ? <VersionTag number={version.number} state="published" /> : '尚未发布';
}

function Draft({ row }: { readonly row: Regulation }) {
  const draft = draftOf(row);
  return draft ? (
    <Link to={toEditor(draft.id)}>
      第 {draft.number} 版草稿，{showAgo(draft.updatedAt)}保存
    </Link>
  ) : (
    '没有'
  );
}

function UsedBy({ row }: { readonly row: Regulation }) {
  const used = row.versions.flatMap(({ assessments }) => assessments);
  if (used.length === 0) return '没有';
  return used.map(({ id, title }) => (
    <div key={id}>
      <Link to={`/assessments/${id}`}>{title}</Link>
    </div>
  ));
}
