import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/index.ts';
import { type Column, DataTable, PageHeader, showAgo, useList } from '../../shared/index.ts';
import { ShownOnce } from '../ShownOnce.tsx';
import { DELIVERY_COLOURS, DELIVERY_STATES, EVENTS, type Webhook } from '../words.ts';
import { WebhookForm } from './WebhookForm.tsx';

/** Where events are sent. */
export default function WebhooksPage() {
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const list = useList({ filters: {} });
  const webhooks = api.useQuery('get', '/api/v1/webhooks', { params: { query: list.query } });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      新建推送
    </Button>
  );
  return (
    <>
      <PageHeader
        title="消息推送"
        intro="到期、黄牌、红牌和督办结束时，向指定的 https 地址发送消息（例如短信平台、政务微信）。只含办件编号、事项、单位和到期日，不含申请人信息。"
        actions={add}
      />
      <DataTable
        label="消息推送"
        list={list}
        query={webhooks}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        search="名称"
        empty={{ title: '还没有消息推送', next: '需要由其他系统发短信或提醒时，在这里登记它的地址。', action: add }}
      />
      <WebhookForm open={adding} onClose={() => setAdding(false)} onMade={setSecret} />
      <ShownOnce about="签名密钥" text={secret} hint="接收方用它核对消息确实由本系统发出。" onClose={() => setSecret(undefined)} />
    </>
  );
}

const COLUMNS: readonly Column<Webhook>[] = [
  {
    key: 'name',
    title: '名称',
    phone: 'title',
    value: ({ id, name, enabled }) => (
      <>
        <Link to={`/webhooks/${id}`}>{name}</Link> {!enabled && <Tag>已停用</Tag>}
      </>
    ),
  },
  { key: 'unit', title: '单位', value: ({ unitName }) => unitName },
  { key: 'events', title: '事件', value: ({ events }) => events.map((event) => EVENTS[event]).join('、') },
  { key: 'url', title: '地址', phone: 'hide', value: ({ url }) => <span style={{ overflowWrap: 'anywhere' }}>{url}</span> },
  {
    key: 'last',
    title: '最近一次',
    value: ({ last }) =>
      last === null ? (
        '还没有发送过'
      ) : (
        <>
          <Tag color={DELIVERY_COLOURS[last.state]}>{DELIVERY_STATES[last.state]}</Tag> {showAgo(last.at)}
        </>
      ),
  },
];
