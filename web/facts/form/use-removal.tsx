import { App, Button } from 'antd';
import { useReason, useTell } from '../../shared/index.ts';
import type { AskedFact, FactRecord } from '../types.ts';
import { useDesk } from './desk.ts';
import { removeRecord, restoreRecord } from './sender.ts';

/** Takes a record back; a draft at once, with a way back; what others have seen only with a reason. */
export function useRemoval(fact: AskedFact): (record: FactRecord) => Promise<void> {
  const desk = useDesk();
  const tell = useTell();
  const reasonFor = useReason();
  const { notification } = App.useApp();
  return async (record) => {
    const seen = record.state !== 'draft';
    const reason = seen
      ? await reasonFor({ title: `撤回这条“${fact.name}”？`, then: '撤回后不再计分，历史里仍然保留。', verb: '撤回', danger: true })
      : '';
    if (reason === undefined) return;
    try {
      const gone = await removeRecord(desk, fact, record, reason);
      if (!gone) return;
      const key = `removed-${gone.id}`;
      const back = () => {
        notification.destroy(key);
        restoreRecord(desk, fact, gone).catch(tell.problem);
      };
      notification.info({ key, title: `已删除一条“${fact.name}”`, duration: 8, actions: <Button onClick={back}>撤销</Button> });
    } catch (thrown) {
      tell.problem(thrown);
    }
  };
}
