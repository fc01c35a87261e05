import {
  CopyOutlined,
  DeleteOutlined,
  DownloadOutlined,
  EditOutlined,
  PlusOutlined,
  PrinterOutlined,
  UndoOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import { NO_CHANGE } from '@kaocheng/engine';
import { App, Button, Input, Select, Space } from 'antd';
import { useRef } from 'react';
import { useConfirm, useTell } from '../../shared/index.ts';
import { type Origin, readFile, writeFile } from '../model/file.ts';
import { saveText } from '../model/save.ts';
import { countChanges } from '../model/variant.ts';
import type { TrialAnswer } from '../types.ts';
import type { Variants } from './use-variants.ts';
import css from './VariantBar.module.css';

/** Which variant is at hand, and what can be done with it. */
export function VariantBar({ variants, answer }: { readonly variants: Variants; readonly answer: TrialAnswer }) {
  const { all, current, kept } = variants;
  const confirm = useConfirm();
  const rename = useRename(variants);
  const changes = countChanges(current);
  const remove = async () => {
    if (
      changes === 0 ||
      (await confirm({ title: `删除方案“${current.name}”？`, then: '删除后不能恢复，考核记录不受影响。', verb: '删除', danger: true }))
    )
      variants.remove(current.id);
  };
  const reset = async () => {
    if (!(await confirm({ title: `清空“${current.name}”的 ${changes} 处改动？`, then: '方案回到现行结果，考核记录不受影响。', verb: '清空' })))
      return;
    variants.runUnder(null);
    variants.change(() => NO_CHANGE);
  };
  return (
    <div className={`${css.bar} no-print`}>
      <Select
        style={{ minWidth: 180 }}
        aria-label="方案"
        value={current.id}
        options={all.map((one) => ({ value: one.id, label: `${one.name}（${countChanges(one)} 处改动）` }))}
        onChange={variants.choose}
      />
      <Button icon={<EditOutlined />} onClick={rename}>
        改名
      </Button>
      <Button icon={<UndoOutlined />} disabled={changes === 0} onClick={() => void reset()}>
        清空改动
      </Button>
      <Space.Compact>
        <Button icon={<PlusOutlined />} onClick={() => variants.add()}>
          新方案
        </Button>
        <Button icon={<CopyOutlined />} onClick={() => variants.add(current)}>
          复制
        </Button>
        <Button icon={<DeleteOutlined />} aria-label="删除方案" onClick={() => void remove()} />
      </Space.Compact>
      <span className={css.grow} />
      <Files variants={variants} origin={{ assessmentId: answer.assessmentId, title: answer.title, regulationHash: answer.regulation.hash }} />
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        打印
      </Button>
      {!kept && <p className={css.warn}>这个浏览器存不下方案，关闭页面后会丢失，请先导出。</p>}
    </div>
  );
}

function Files({ variants, origin }: { readonly variants: Variants; readonly origin: Origin }) {
  const input = useRef<HTMLInputElement>(null);
  const tell = useTell();
  const { notification } = App.useApp();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readFile(await file.text(), origin);
    if (!read.ok) return notification.error({ title: '没有导入方案', description: read.why, duration: 8 });
    variants.take(read.variants);
    tell.done(`已导入 ${read.variants.length} 个方案${read.otherText ? '；存方案以后细则换了版本，请核对改动' : ''}`);
  };
  return (
    <Space.Compact>
      <Button icon={<DownloadOutlined />} onClick={() => saveText(`${origin.title}-试算方案.json`, writeFile(origin, variants.all))}>
        导出方案
      </Button>
      <Button icon={<UploadOutlined />} onClick={() => input.current?.click()}>
        导入方案
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label="试算方案文件"
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }}
      />
    </Space.Compact>
  );
}

function useRename({ current, rename }: Variants): () => void {
  const { modal } = App.useApp();
  return () => {
    let name = current.name;
    void modal.confirm({
      title: '方案的名称',
      content: <Input aria-label="方案的名称" defaultValue={name} maxLength={50} autoFocus onChange={({ target }) => (name = target.value)} />,
      okText: '改名',
      cancelText: '取消',
      onOk: () => name.trim() !== '' && rename(name.trim()),
    });
  };
}
