import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api/index.ts';
import { type Column, DataTable, day, PageHeader, showExactTime, text, useList, whole } from '../shared/index.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import { useVerification } from './VerifyButton.tsx';
import type { Entry } from './words.ts';

const FILTERS = { topic: text, action: text, from: day, to: day, unitId: whole, record: text };

/** Who did what to which record, when, from where. */
export default function AuditPage() {
  const [opened, setOpened] = useState<number>();
  const list = useList({ filters: FILTERS, sort: '-at' });
  const entries = api.useQuery('get', '/api/v1/audit', { params: { query: list.query } });
  const { data: facets } = api.useQuery('get', '/api/v1/audit/facets');
  const { button, found } = useVerification();
  const columns: readonly Column<Entry>[] = [
    { key: 'at', title: '时间', sort: true, width: 180, value: ({ at }) => <span className="figures">{showExactTime(at)}</span> },
    { key: 'actor', title: '操作人', sort: true, value: ({ actorName }) => actorName },
    {
      key: 'summary',
      title: '做了什么',
      phone: 'title',
      value: ({ id, summary }) => (
        <Button type="link" style={{ height: 'auto', padding: 0, textAlign: 'left', whiteSpace: 'normal' }} onClick={() => setOpened(id)}>
          {summary}
        </Button>
      ),
    },
    { key: 'topic', title: '类别', sort: true, value: ({ topicName }) => topicName },
    { key: 'unit', title: '单位', value: ({ unitName }) => unitName },
    { key: 'via', title: '途径', phone: 'hide', value: ({ viaName }) => viaName },
    { key: 'ip', title: '来源地址', phone: 'hide', value: ({ ip }) => <span className="figures">{ip}</span> },
  ];
  return (
    <>
      <PageHeader
        title="审计日志"
        intro="谁在何时、从哪里、对哪条记录做了什么。只能增加，不能修改；每条都带着上一条的指纹，改动会被发现。"
        actions={button}
      />
      {found}
      <DataTable
        label="审计日志"
        list={list}
        query={entries}
        rowKey={({ id }) => id}
        columns={columns}
        search="人、内容或来源地址"
        filters={[
          { name: 'topic', label: '类别', options: facets?.topics ?? [] },
          { name: 'action', label: '操作', options: facets?.actions ?? [] },
          { name: 'from', label: '从哪天' },
          { name: 'to', label: '到哪天' },
        ]}
        exportFrom="/api/v1/audit/export"
        empty={{ title: '还没有记录', next: '有人新增、修改或删除内容后，会自动记在这里。' }}
      />
      <EntryDrawer entryId={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}
