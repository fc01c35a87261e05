import { Drawer } from 'antd';
import type { FactRecord } from '../types.ts';
import { useDesk } from './desk.ts';
import { History } from './History.tsx';

interface HistoryDrawerProps {
  readonly record: FactRecord;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What happened to one record: who wrote, changed, handed in, confirmed or returned it, and when. */
export function HistoryDrawer({ record, open, onClose }: HistoryDrawerProps) {
  const { assessmentId, unitId } = useDesk();
  return (
    <Drawer open={open} onClose={onClose} title={`“${record.fact}”的历史`} size={Math.min(460, window.innerWidth)} destroyOnHidden>
      <History assessmentId={assessmentId} unitId={unitId} factId={record.id} />
    </Drawer>
  );
}
