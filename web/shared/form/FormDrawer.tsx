import { Button, Drawer, Form } from 'antd';
import { useId, useState } from 'react';
import { useConfirm } from '../confirm.tsx';
import type { Values } from './merge.ts';
import { type FormState, RecordForm, type RecordFormProps } from './RecordForm.tsx';

export interface FormDrawerProps<V extends Values, R> extends Omit<RecordFormProps<V, R>, 'form' | 'onState' | 'onChanged'> {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The save button's verb; default 保存. */
  readonly verb?: string;
  readonly width?: number;
}

/** A record's form at the side of its list. Opens afresh each time; asks before throwing away what was typed. */
export function FormDrawer<V extends Values, R>(props: FormDrawerProps<V, R>) {
  return props.open ? <OpenDrawer {...props} /> : null;
}

function OpenDrawer<V extends Values, R>({ title, onClose, verb = '保存', width = 480, open: _open, ...record }: FormDrawerProps<V, R>) {
  const [form] = Form.useForm<V>();
  const [state, setState] = useState<FormState>('ready');
  const [changed, setChanged] = useState(false);
  const confirm = useConfirm();
  const id = useId();
  const close = async () => {
    if (changed && !(await confirm({ title: '放弃刚才填写的内容？', then: '还没有保存，关闭后无法找回。', verb: '放弃', danger: true }))) return;
    onClose();
  };
  return (
    <Drawer
      open
      title={<span id={id}>{title}</span>}
      aria-labelledby={id}
      size={Math.min(width, window.innerWidth)}
      onClose={close}
      mask={{ closable: !changed }}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={close}>取消</Button>
          <Button type="primary" loading={state === 'saving'} disabled={state === 'conflict'} onClick={form.submit}>
            {verb}
          </Button>
        </div>
      }
    >
      <RecordForm {...record} form={form} onState={setState} onChanged={setChanged} />
    </Drawer>
  );
}
