import { App, Button, Descriptions, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/index.ts';
import { RecordHistory } from '../../audit/index.ts';
import { Answer, PageHeader, Panel, useConfirm, useTell } from '../../shared/index.ts';
import { EVENTS, type Webhook } from '../words.ts';
import { Deliveries } from './Deliveries.tsx';
import { WebhookForm } from './WebhookForm.tsx';

/** One address to which events are sent, and what was sent. */
export default function WebhookPage() {
  const webhookId = Number(useParams().webhookId);
  const [changing, setChanging] = useState(false);
  const webhook = api.useQuery('get', '/api/v1/webhooks/{webhookId}', { params: { path: { webhookId } } });
  return (
    <Answer query={webhook}>
      {(data) => (
        <>
          <PageHeader
            title={data.name}
            tags={<Tag color={data.enabled ? 'success' : 'default'}>{data.enabled ? '已启用' : '已停用'}</Tag>}
            actions={<Actions webhook={data} onChange={() => setChanging(true)} />}
          />
          <Panel title="设置">
            <Descriptions
              column={1}
              items={[
                { key: 'unit', label: '单位', children: `${data.unitName}和下属单位` },
                { key: 'url', label: '地址', children: <span style={{ overflowWrap: 'anywhere' }}>{data.url}</span> },
                { key: 'events', label: '事件', children: data.events.map((event) => EVENTS[event]).join('、') },
              ]}
            />
          </Panel>
          <Deliveries webhookId={webhookId} />
          <RecordHistory topic="webhooks" record={String(webhookId)} />
          <WebhookForm open={changing} webhook={data} onClose={() => setChanging(false)} />
        </>
      )}
    </Answer>
  );
}

function Actions({ webhook: { id, name, version }, onChange }: { readonly webhook: Webhook; readonly onChange: () => void }) {
  const tell = useTell();
  const { message } = App.useApp();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const testing = api.useMutation('post', '/api/v1/webhooks/{webhookId}/test');
  const deleting = api.useMutation('delete', '/api/v1/webhooks/{webhookId}');
  const path = { webhookId: id };
  const test = () =>
    testing.mutate(
      { params: { path } },
      {
        onSuccess: ({ state, note }) => (state === 'delivered' ? tell.done('测试消息已送达') : void message.error(`没有送达：${note}`)),
        onError: tell.problem,
      },
    );
  async function remove() {
    const then = '不再推送，推送记录一并删除，不能恢复。只想暂停时，请在“修改”里停用。';
    if (!(await confirm({ title: `删除“${name}”？`, then, verb: '删除', danger: true }))) return;
    deleting.mutate(
      { params: { path, query: { version } } },
      {
        onSuccess: () => {
          tell.done('已删除');
          navigate('/webhooks');
        },
        onError: tell.problem,
      },
    );
  }
  return (
    <>
      <Button danger onClick={remove} loading={deleting.isPending}>
        删除
      </Button>
      <Button onClick={test} loading={testing.isPending}>
        发测试消息
      </Button>
      <Button type="primary" onClick={onChange}>
        修改
      </Button>
    </>
  );
}
