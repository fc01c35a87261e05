import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../download.ts';
import { useTell } from '../tell.ts';
import type { List } from './use-list.ts';

/** Takes away everything that the list is narrowed to, as a workbook. */
export function ExportButton({ list, from }: { readonly list: List; readonly from: string }) {
  const [busy, setBusy] = useState(false);
  const tell = useTell();
  const take = async () => {
    setBusy(true);
    const { page: _page, size: _size, ...asked } = list.query;
    await download(from, asked).catch(tell.problem);
    setBusy(false);
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={take}>
      导出
    </Button>
  );
}
