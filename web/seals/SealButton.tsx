import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { api } from '../api/index.ts';
import { useConfirm, useTell } from '../shared/index.ts';
import type { Seals } from './types.ts';

interface SealButtonProps {
  readonly assessmentId: number;
  readonly version: number;
  readonly title: string;
  readonly seals: Seals;
}

/** Seals; what stands as a warning is said once more before. */
export function SealButton({ assessmentId, version, title, seals: { may, matters } }: SealButtonProps) {
  const tell = useTell();
  const confirm = useConfirm();
  const put = api.useMutation('post', '/api/v1/assessments/{assessmentId}/seals');
  if (!may.seal) return null;
  const warnings = matters.filter(({ severity }) => severity === 'warning');
  const seal = async () => {
    const agreed = await confirm({
      title: `封存“${title}”的结果？`,
      then: (
        <>
          {warnings.length > 0 && (
            <ul>
              {warnings.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          )}
          <p>封存后任何填报、评定、核定都不能再改；确需改动时由领导写明理由解封，原封存保留备查。</p>
        </>
      ),
      verb: '封存',
    });
    if (!agreed) return;
    put.mutate(
      { params: { path: { assessmentId } }, body: { version, accepted: true } },
      { onSuccess: ({ number }) => tell.done(`已封存（第 ${number} 次）`), onError: tell.problem },
    );
  };
  return (
    <Button type="primary" icon={<LockOutlined />} loading={put.isPending} onClick={seal}>
      封存结果
    </Button>
  );
}
