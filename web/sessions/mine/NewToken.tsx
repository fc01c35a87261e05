import { Alert, Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Field, FormDrawer, today } from '../../shared/index.ts';
import { Secret } from '../Secret.tsx';

const LABELS = { name: '名称', actions: '可以做什么', days: '有效期' };
const INITIAL = { name: '', actions: [] as string[], days: 90 };
const SPANS = [
  { value: 30, label: '30 天' },
  { value: 90, label: '90 天' },
  { value: 180, label: '180 天' },
  { value: 365, label: '365 天' },
];

const lastDay = (days: number): string => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** A new token; its secret is shown once. */
export function NewToken({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const offered = api.useQuery('get', '/api/v1/tokens/actions', {}, { enabled: open });
  const create = api.useMutation('post', '/api/v1/tokens');
  const [secret, setSecret] = useState<string>();
  return (
    <>
      <FormDrawer
        title="新建接口令牌"
        open={open}
        onClose={onClose}
        verb="新建"
        labels={LABELS}
        initial={INITIAL}
        save={({ name, actions, days }) => create.mutateAsync({ body: { name, actions, lastDay: lastDay(days) } })}
        onSaved={(made) => {
          setSecret(made.secret);
          onClose();
        }}
      >
        <Field name="name" required extra="写明给谁用，例如“市政务平台取数”">
          <Input maxLength={50} />
        </Field>
        <Field name="days" required>
          <Select options={SPANS} />
        </Field>
        <Field
          name="actions"
          rules={[
            {
              validator: async (_rule, actions: readonly string[]) => {
                if (actions.length === 0) throw new Error('请至少勾选一项');
              },
            },
          ]}
          help="只勾选对方确实需要的；每一项都不会超出您自己的权限和范围。"
        >
          <Checkbox.Group
            style={{ display: 'grid', gap: 8 }}
            options={offered.data?.actions.map(({ action, what }) => ({ value: action, label: what })) ?? []}
          />
        </Field>
      </FormDrawer>
      <Modal
        open={secret !== undefined}
        title="请现在复制令牌"
        onCancel={() => setSecret(undefined)}
        cancelButtonProps={{ hidden: true }}
        okText="我已保存"
        onOk={() => setSecret(undefined)}
        mask={{ closable: false }}
      >
        <Alert type="warning" showIcon title="令牌只显示这一次，关闭后无法再看到。请像密码一样保管。" style={{ marginBottom: 12 }} />
        <Secret text={secret ?? ''} about="接口令牌" />
      </Modal>
    </>
  );
}
