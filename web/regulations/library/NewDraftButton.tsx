import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { api, problemOf } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';
import { toEditor } from '../addresses.ts';

interface NewDraftButtonProps {
  readonly regulationId: number;
  readonly fromVersionId: number;
  readonly size?: 'small';
}

/** Begins a new version from this one; where a draft is open already, goes to it. */
export function NewDraftButton({ regulationId, fromVersionId, size }: NewDraftButtonProps) {
  const begin = api.useMutation('post', '/api/v1/regulations/{regulationId}/drafts');
  const navigate = useNavigate();
  const tell = useTell();
  const start = () =>
    begin.mutate(
      { params: { path: { regulationId } }, body: { fromVersionId } },
      {
        onSuccess: ({ id }) => navigate(toEditor(id)),
        onError: (thrown) => {
          const { code, current } = problemOf(thrown);
          const draft = current as { readonly id?: number } | undefined;
          if (code === 'already-exists' && draft?.id !== undefined) navigate(toEditor(draft.id));
          else tell.problem(thrown);
        },
      },
    );
  return (
    <Button icon={<EditOutlined />} loading={begin.isPending} onClick={start} {...(size ? { size } : { type: 'primary' as const })}>
      起草新版本
    </Button>
  );
}
