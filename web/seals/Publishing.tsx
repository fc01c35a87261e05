import { GlobalOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import { api } from '../api/index.ts';
import { showTime, useConfirm, useReason, useTell } from '../shared/index.ts';
import type { Seal, Seals } from './types.ts';

interface PublishingProps {
  readonly assessmentId: number;
  readonly title: string;
  readonly seal: Seal;
  readonly seals: Seals;
}

/** Onto the public page, and down from it: only what the regulation makes public. */
export function Publishing({ assessmentId, title, seal, seals: { may, publicWords, unknownWords } }: PublishingProps) {
  const tell = useTell();
  const confirm = useConfirm();
  const askReason = useReason();
  const publish = api.useMutation('post', '/api/v1/assessments/{assessmentId}/seals/{sealId}/publish');
  const unpublish = api.useMutation('post', '/api/v1/assessments/{assessmentId}/seals/{sealId}/unpublish');
  const path = { assessmentId, sealId: seal.id };
  const shown = publicWords.join('、');
  const put = async () => {
    const then = `任何人不登录就能看到各单位的名称和${shown}。其他得分、事实和材料都不公开。`;
    if (!(await confirm({ title: `公布“${title}”的结果？`, then, verb: '公布' }))) return;
    publish.mutate({ params: { path } }, { onSuccess: () => tell.done('已公布'), onError: tell.problem });
  };
  const takeDown = async () => {
    const reason = await askReason({ title: '从公开页撤下？', then: '撤下后公开页不再显示，封存不受影响。', verb: '撤下', danger: true });
    if (!reason) return;
    unpublish.mutate({ params: { path }, body: { reason } }, { onSuccess: () => tell.done('已撤下'), onError: tell.problem });
  };
  return (
    <>
      <p>
        {seal.publishedAt
          ? `${seal.publishedByName ?? '系统'} ${showTime(seal.publishedAt)} 公布，公开${shown}。`
          : `还没有公布。细则规定公开：${shown || '无'}。${may.why}`}
        {unknownWords.length > 0 && `细则还写了“${unknownWords.join('、')}”，公开页没有这样的栏目，不会显示。`}
      </p>
      <Space wrap className="no-print">
        {may.publish && (
          <Button type="primary" icon={<GlobalOutlined />} loading={publish.isPending} onClick={put}>
            公布结果
          </Button>
        )}
        {seal.publishedAt && <Link to={`/public/${assessmentId}`}>看公开页</Link>}
        {may.unpublish && (
          <Button danger loading={unpublish.isPending} onClick={takeDown}>
            撤下
          </Button>
        )}
      </Space>
    </>
  );
}
