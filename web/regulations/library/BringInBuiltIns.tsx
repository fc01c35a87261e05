import { Button } from 'antd';
import { api, useMay } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';

/** Brings in the three regulations that come with the software. */
export function BringInBuiltIns() {
  const bring = api.useMutation('post', '/api/v1/regulations/built-ins');
  const tell = useTell();
  if (!useMay('regulations.publish')) return null;
  const start = () =>
    bring.mutate(
      {},
      { onSuccess: ({ added }) => tell.done(added.length > 0 ? `已引入 ${added.length} 部细则` : '都已在库中'), onError: tell.problem },
    );
  return (
    <Button loading={bring.isPending} onClick={start}>
      引入内置细则
    </Button>
  );
}
