import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/index.ts';
import { useConfirm, useTell } from '../shared/index.ts';
import { CloseDrawer, MergeDrawer } from './MergeDrawer.tsx';
import { UnitForm } from './UnitForm.tsx';
import type { Unit } from './words.ts';

type Open = 'change' | 'add' | 'merge' | 'close';

/** What can be done to a unit, by its state. */
export function UnitActions({ unit }: { readonly unit: Unit }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { reopen, unmerge, remove } = useEnding(unit);
  const merged = unit.mergedInto !== null;
  const items: MenuProps['items'] = merged
    ? []
    : [
        { key: 'add', label: '新增下级单位', onClick: () => setOpen('add') },
        { key: 'merge', label: '并入另一个单位', onClick: () => setOpen('merge') },
        unit.activeTo === null
          ? { key: 'close', label: '停用', onClick: () => setOpen('close') }
          : { key: 'reopen', label: '恢复启用', onClick: reopen },
        { type: 'divider' },
        { key: 'remove', label: '删除', danger: true, onClick: remove },
      ];
  return (
    <>
      {merged ? (
        <Button onClick={unmerge}>撤销并入</Button>
      ) : (
        <>
          <Dropdown menu={{ items }} trigger={['click']}>
            <Button>
              更多 <DownOutlined />
            </Button>
          </Dropdown>
          <Button type="primary" onClick={() => setOpen('change')}>
            修改
          </Button>
        </>
      )}
      <UnitForm open={open === 'change'} unit={unit} onClose={close} />
      <UnitForm open={open === 'add'} parentId={unit.id} onClose={close} />
      <MergeDrawer open={open === 'merge'} unit={unit} onClose={close} />
      <CloseDrawer open={open === 'close'} unit={unit} onClose={close} />
    </>
  );
}

/** The changes that need a word of confirmation and no form. */
function useEnding({ id, name, version, mergedIntoName }: Unit) {
  const confirm = useConfirm();
  const tell = useTell();
  const navigate = useNavigate();
  const reopening = api.useMutation('post', '/api/v1/units/{unitId}/reopen');
  const unmerging = api.useMutation('post', '/api/v1/units/{unitId}/unmerge');
  const removing = api.useMutation('delete', '/api/v1/units/{unitId}');
  const path = { unitId: id };
  return {
    reopen: () =>
      reopening.mutate({ params: { path }, body: { version } }, { onSuccess: () => tell.done(`“${name}”已恢复启用`), onError: tell.problem }),
    async unmerge() {
      const sure = await confirm({ title: `撤销“${name}”的并入？`, then: `它将恢复为独立单位，不再由“${mergedIntoName}”代替。`, verb: '撤销并入' });
      if (!sure) return;
      unmerging.mutate({ params: { path }, body: { version } }, { onSuccess: () => tell.done('已撤销并入'), onError: tell.problem });
    },
    async remove() {
      const sure = await confirm({
        title: `删除“${name}”？`,
        then: '只有没有被用到的单位才能删除，删除后不能恢复。用过的单位请停用。',
        verb: '删除',
        danger: true,
      });
      if (!sure) return;
      removing.mutate(
        { params: { path, query: { version } } },
        {
          onSuccess: () => {
            tell.done(`已删除“${name}”`);
            navigate('/units');
          },
          onError: tell.problem,
        },
      );
    },
  };
}
