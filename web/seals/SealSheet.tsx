import { DownloadOutlined, SafetyCertificateOutlined, UnlockOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '../api/index.ts';
import { download, showTime, useReason, useTell } from '../shared/index.ts';
import css from './SealSheet.module.css';
import type { Seal } from './types.ts';

interface SealSheetProps {
  readonly assessmentId: number;
  readonly version: number;
  readonly title: string;
  readonly seal: Seal;
  readonly mayReopen: boolean;
}

/** One seal: who, when, its fingerprint; computing it again, taking it away, opening it. */
export function SealSheet({ assessmentId, version, title, seal, mayReopen }: SealSheetProps) {
  const tell = useTell();
  const askReason = useReason();
  const reopen = api.useMutation('post', '/api/v1/assessments/{assessmentId}/seals/{sealId}/reopen');
  const path = { assessmentId, sealId: seal.id };
  const open = async () => {
    const reason = await askReason({
      title: `解封“${title}”的结果？`,
      then: `解封后可以改动并重新封存，本次封存保留备查。${seal.publishedAt ? '公开页上的结果会同时撤下。' : ''}`,
      verb: '解封',
      danger: true,
    });
    if (!reason) return;
    reopen.mutate({ params: { path }, body: { version, reason } }, { onSuccess: () => tell.done('已解封'), onError: tell.problem });
  };
  return (
    <section className={css.seal} aria-label={`第 ${seal.number} 次封存`}>
      <dl className={css.facts}>
        <Row name="封存">{`第 ${seal.number} 次，${seal.sealedByName ?? '系统'} ${showTime(seal.sealedAt)}`}</Row>
        <Row name="指纹">
          <code className={css.hash}>{seal.hash}</code>
        </Row>
        <Row name="计分引擎">{seal.engineVersion}</Row>
        {seal.reopenedAt && <Row name="解封">{`${seal.reopenedByName ?? '系统'} ${showTime(seal.reopenedAt)}：${seal.reopenReason}`}</Row>}
      </dl>
      <Verify assessmentId={assessmentId} sealId={seal.id}>
        <Button
          icon={<DownloadOutlined />}
          onClick={() => download(`/api/v1/assessments/${assessmentId}/seals/${seal.id}/bundle`, {}).catch(tell.problem)}
        >
          下载封存包
        </Button>
        {mayReopen && (
          <Button danger icon={<UnlockOutlined />} loading={reopen.isPending} onClick={open}>
            解封
          </Button>
        )}
      </Verify>
    </section>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={css.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Computes the sealed result again when asked to. */
function Verify({ assessmentId, sealId, children }: { assessmentId: number; sealId: number; children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  const query = api.useQuery(
    'get',
    '/api/v1/assessments/{assessmentId}/seals/{sealId}/verify',
    { params: { path: { assessmentId, sealId } } },
    { enabled: asked, staleTime: 0 },
  );
  const found = query.data;
  return (
    <>
      {found && (
        <Alert
          className={`${css.found}`}
          type={found.ok ? 'success' : 'error'}
          showIcon
          title={found.ok ? '核验通过：内容与指纹一致，按封存的细则和事实重算，结果相同' : `核验不通过：${found.findings.join('；')}`}
          description={found.engineThen === found.engineNow ? '' : `封存时的计分引擎为 ${found.engineThen}，现在为 ${found.engineNow}`}
        />
      )}
      <Space wrap className="no-print">
        <Button icon={<SafetyCertificateOutlined />} loading={query.isFetching} onClick={() => (asked ? query.refetch() : setAsked(true))}>
          重算核验
        </Button>
        {children}
      </Space>
    </>
  );
}
