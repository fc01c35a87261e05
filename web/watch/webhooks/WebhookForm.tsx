import { Checkbox, Input, Switch } from 'antd';
import { api } from '../../api/index.ts';
import { Field, FormDrawer, useTell } from '../../shared/index.ts';
import { UnitPicker } from '../../units/index.ts';
import { EVENT_NAMES, EVENTS, type Webhook } from '../words.ts';

interface WebhookFormProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The one to change; absent: a new one. */
  readonly webhook?: Webhook;
  /** A secret that was made for a new one. */
  readonly onMade?: (secret: string) => void;
}

const LABELS = { name: '名称', unitId: '单位', url: '地址', events: '事件', secret: '签名密钥', enabled: '启用' };

const valuesOf = (webhook: Webhook | undefined) => ({
  name: webhook?.name ?? '',
  unitId: webhook?.unitId ?? null,
  url: webhook?.url ?? '',
  events: webhook?.events ?? [...EVENT_NAMES],
  secret: '',
  enabled: webhook?.enabled ?? true,
});
type Values = ReturnType<typeof valuesOf>;

const bodyOf = ({ unitId, secret, ...rest }: Values) => ({ ...rest, unitId: unitId ?? 0, ...(secret.trim() && { secret }) });

/** Adds or changes an address to which events are sent. */
export function WebhookForm({ open, onClose, webhook, onMade }: WebhookFormProps) {
  const tell = useTell();
  const add = api.useMutation('post', '/api/v1/webhooks');
  const change = api.useMutation('put', '/api/v1/webhooks/{webhookId}');
  return (
    <FormDrawer<Values, { webhook: Webhook; secret: string | null }>
      title={webhook ? `修改 ${webhook.name}` : '新建消息推送'}
      open={open}
      onClose={onClose}
      initial={valuesOf(webhook)}
      version={webhook?.version}
      labels={LABELS}
      show={{
        unitId: (id) => `编号 ${id}`,
        events: (events) => events.map((event) => EVENTS[event]).join('、'),
        enabled: (enabled) => (enabled ? '启用' : '停用'),
      }}
      save={(values, version) =>
        webhook
          ? change.mutateAsync({ params: { path: { webhookId: webhook.id } }, body: { ...bodyOf(values), version } })
          : add.mutateAsync({ body: bodyOf(values) })
      }
      read={(current) => ({ values: valuesOf(current as Webhook), version: (current as Webhook).version })}
      onSaved={({ secret }) => {
        tell.done('已保存；此后发生的事件会推送');
        if (secret) onMade?.(secret);
        onClose();
      }}
    >
      <Field name="name" required help="写明推给谁，例如“市短信平台”。">
        <Input maxLength={50} />
      </Field>
      <Field name="unitId" required help="推送这个单位和下属单位的事件。">
        <UnitPicker known={webhook && { id: webhook.unitId, name: webhook.unitName }} />
      </Field>
      <Field name="url" required help="以 https:// 开头，由接收方提供。不能是内网或本机地址，除非系统管理员在部署时允许。">
        <Input maxLength={500} placeholder="https://" />
      </Field>
      <Field
        name="events"
        rules={[
          {
            validator: async (_rule, events: readonly string[]) => {
              if (events.length === 0) throw new Error('请至少勾选一项');
            },
          },
        ]}
      >
        <Checkbox.Group style={{ display: 'grid', gap: 8 }} options={EVENT_NAMES.map((value) => ({ value, label: EVENTS[value] }))} />
      </Field>
      <Field name="secret" help={webhook ? '不填则不变。' : '接收方用它核对签名，至少 16 个字符；不填则自动生成，只显示一次。'}>
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Field>
      <Field name="enabled" valuePropName="checked">
        <Switch />
      </Field>
    </FormDrawer>
  );
}
