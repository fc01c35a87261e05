import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../api/index.ts';
import { useConfirm, useTell } from '../../shared/index.ts';
import { LIST, toNextYear } from '../addresses.ts';
import type { Assessment } from '../types.ts';

/** What else can be done with an assessment: change it, take it as the pattern of the next year's, delete one that was never opened. */
export function MoreMenu({
  assessment: { id, title, stage, version, sealedAt },
  onChange,
}: {
  readonly assessment: Assessment;
  readonly onChange: () => void;
}) {
  const navigate = useNavigate();
  const confirm = useConfirm();
  const tell = useTell();
  const remove = api.useMutation('delete', '/api/v1/assessments/{assessmentId}');
  const removed = async () => {
    const then = '它的考核对象、日期和指派一起删除，无法恢复。';
    if (!(await confirm({ title: `删除“${title}”？`, then, verb: '删除', danger: true }))) return;
    remove.mutate(
      { params: { path: { assessmentId: id }, query: { version } } },
      {
        onSuccess: () => {
          tell.done(`已删除“${title}”`);
          navigate(LIST);
        },
        onError: tell.problem,
      },
    );
  };
  const items = [
    { key: 'next', label: '照此新建下一年度', onClick: () => navigate(toNextYear(id)) },
    ...(stage === 'preparing' ? [{ key: 'remove', label: '删除', danger: true, onClick: removed }] : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<MoreOutlined />} aria-haspopup="menu">
          更多
        </Button>
      </Dropdown>
      {sealedAt === null && <Button onClick={onChange}>修改</Button>}
    </>
  );
}
