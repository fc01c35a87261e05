import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, useTell } from '../../shared/index.ts';
import { PickUnits } from '../picking/PickUnits.tsx';
import { entriesOf, type Picked, unready } from '../picking/pick.ts';
import type { Assessment } from '../types.ts';

/** Adds units of the register to an assessment. */
export function AddUnits({ assessment, onClose }: { readonly assessment: Assessment; readonly onClose: () => void }) {
  const { id, version } = assessment;
  const tell = useTell();
  const [picked, setPicked] = useState<Picked>({});
  const params = { path: { assessmentId: id } };
  const candidates = api.useQuery('get', '/api/v1/assessments/{assessmentId}/candidates', { params });
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}/units');
  const count = Object.keys(picked).length;
  const ready = count > 0 && unready(candidates.data ?? { kinds: [], groups: [] }, picked).length === 0;
  const add = () =>
    change.mutate(
      { params, body: { version, put: entriesOf(picked), remove: [] } },
      {
        onSuccess: () => {
          tell.done(`已加入 ${count} 个单位`);
          onClose();
        },
        onError: tell.problem,
      },
    );
  return (
    <Drawer
      open
      title="加入单位"
      size={Math.min(860, window.innerWidth)}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={!ready} loading={change.isPending} onClick={add}>
            {count > 0 ? `加入 ${count} 个单位` : '加入'}
          </Button>
        </div>
      }
    >
      <Answer query={candidates}>
        {(all) =>
          all.items.length === 0 ? (
            <EmptyState title="没有可以加入的单位" next="组织机关下面的单位都已在考核里；新单位请先到“单位”里新增。" />
          ) : (
            <PickUnits candidates={all} value={picked} onChange={setPicked} />
          )
        }
      </Answer>
    </Drawer>
  );
}
