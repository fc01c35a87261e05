import { Button, Tag } from 'antd';
import { api } from '../../api/index.ts';
import { type Column, DataTable, oneOf, showTime, useList, useTell } from '../../shared/index.ts';
import { DELIVERY_COLOURS, DELIVERY_STATES, type Delivery, eventWord } from '../words.ts';
import css from './Deliveries.module.css';

const FILTERS = { state: oneOf('waiting', 'delivered', 'failed') };
const STATE_OPTIONS = Object.entries(DELIVERY_STATES).map(([value, label]) => ({ value, label }));

/** What was sent, what came back, and what is still to be sent. */
export function Deliveries({ webhookId }: { readonly webhookId: number }) {
  const list = useList({ filters: FILTERS });
  const path = { webhookId };
  const deliveries = api.useQuery('get', '/api/v1/webhooks/{webhookId}/deliveries', { params: { path, query: list.query } });
  return (
    <section>
      <h2 className={css.title}>推送记录</h2>
      <DataTable
        label="推送记录"
        list={list}
        query={deliveries}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        filters={[{ name: 'state', label: '状态', options: STATE_OPTIONS }]}
        rowActions={({ id, state }) => state === 'failed' && <AgainButton webhookId={webhookId} deliveryId={id} />}
        empty={{ title: '还没有推送过', next: '可以先发一条测试消息；推送记录保留 90 天。' }}
      />
    </section>
  );
}

const COLUMNS: readonly Column<Delivery>[] = [
  { key: 'event', title: '事件', phone: 'title', value: ({ event, cases }) => `${eventWord(event)}${cases > 0 ? `（${cases} 件）` : ''}` },
  { key: 'createdAt', title: '发生', value: ({ createdAt }) => <span className="figures">{showTime(createdAt)}</span> },
  { key: 'state', title: '状态', value: ({ state }) => <Tag color={DELIVERY_COLOURS[state]}>{DELIVERY_STATES[state]}</Tag> },
  { key: 'attempts', title: '次数', figures: true, width: 76, value: ({ attempts }) => attempts },
  { key: 'note', title: '对方的回答', value: ({ note, status }) => note || (status === null ? '—' : `收到（${status}）`) },
  { key: 'nextAt', title: '下次发送', phone: 'hide', value: ({ nextAt, state }) => (state === 'waiting' ? showTime(nextAt) : '—') },
];

function AgainButton({ webhookId, deliveryId }: { readonly webhookId: number; readonly deliveryId: number }) {
  const tell = useTell();
  const again = api.useMutation('post', '/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/again');
  return (
    <Button
      size="small"
      loading={again.isPending}
      onClick={() =>
        again.mutate({ params: { path: { webhookId, deliveryId } } }, { onSuccess: () => tell.done('已排队重发'), onError: tell.problem })
      }
    >
      重发
    </Button>
  );
}
