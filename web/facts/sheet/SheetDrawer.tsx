import { DownloadOutlined } from '@ant-design/icons';
import { Button, Drawer, Result } from 'antd';
import { useState } from 'react';
import { queryClient } from '../../api/index.ts';
import { download, Upload, useTell } from '../../shared/index.ts';
import type { SheetDone, SheetPlan } from '../types.ts';
import { PlanView } from './PlanView.tsx';
import css from './SheetDrawer.module.css';
import { previewSheet, type SheetOf, sheetAddress } from './sending.ts';

interface SheetDrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly from: SheetOf;
}

const FILE_MB = 20;

/** Excel both ways: take the filled table away, edit it, look at what would change, and do it as a whole. */
export function SheetDrawer({ open, onClose, title, from }: SheetDrawerProps) {
  return (
    <Drawer open={open} onClose={onClose} title={title} size={Math.min(860, window.innerWidth)} destroyOnHidden>
      <Sheet from={from} onClose={onClose} />
    </Drawer>
  );
}

function Sheet({ from, onClose }: Pick<SheetDrawerProps, 'from' | 'onClose'>) {
  const tell = useTell();
  const [chosen, setChosen] = useState<{ readonly file: File; readonly plan: SheetPlan }>();
  const [done, setDone] = useState<SheetDone>();
  if (done) {
    return (
      <Result
        status="success"
        title="已保存"
        subTitle={`新增 ${done.created} 条，修改 ${done.changed} 条，撤回 ${done.removed} 条，${done.unchanged} 条没有变化。`}
        extra={
          <Button type="primary" onClick={onClose}>
            回到填报
          </Button>
        }
      />
    );
  }
  if (chosen) {
    return (
      <PlanView
        {...chosen}
        from={from}
        onPlan={(plan) => setChosen({ ...chosen, plan })}
        onBack={() => setChosen(undefined)}
        onDone={(answer) => {
          void queryClient.invalidateQueries();
          setDone(answer);
        }}
      />
    );
  }
  return (
    <>
      <section className={css.step}>
        <h3>一、下载填报表</h3>
        <p>表里已有现在的全部内容，没填的事项各留一行；有下拉列表和填写说明。</p>
        <Button icon={<DownloadOutlined />} onClick={() => download(sheetAddress(from)).catch(tell.problem)}>
          下载填报表
        </Button>
      </section>
      <section className={css.step}>
        <h3>二、填好后上传</h3>
        <Upload<SheetPlan>
          accept=".xlsx,.csv"
          limit={FILE_MB}
          hint={`先列出新增、修改、撤回和有错的行，确认后才保存。Excel（.xlsx）或 CSV，不超过 ${FILE_MB} MB。`}
          send={(file, sending) => previewSheet(from, file, sending)}
          onDone={(plan, file) => setChosen({ file, plan })}
        />
      </section>
    </>
  );
}
