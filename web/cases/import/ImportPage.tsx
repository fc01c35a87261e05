import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Progress, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, download, PageHeader, Panel, showFigure, showSize, showTime, useConfirm, useTell } from '../../shared/index.ts';
import { broughtBy, type CaseImport, IMPORT_COLOURS, IMPORT_STATES, KINDS } from '../words.ts';
import { FindingLines } from './FindingLines.tsx';
import css from './Import.module.css';
import { MappingPanel } from './MappingPanel.tsx';

/** One import: its columns before, its progress meanwhile, its result after. */
export default function ImportPage() {
  const importId = Number(useParams().importId);
  const found = api.useQuery(
    'get',
    '/api/v1/case-imports/{importId}',
    { params: { path: { importId } } },
    { refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1000 : false) },
  );
  return (
    <Answer query={found}>
      {(data) => (
        <>
          <PageHeader
            title={data.file}
            intro={`${KINDS[data.kind]}，${data.unitName}，${showSize(data.size)}，${showTime(data.createdAt)} ${broughtBy(data)}`}
            tags={<Tag color={IMPORT_COLOURS[data.state]}>{IMPORT_STATES[data.state]}</Tag>}
            actions={<Actions found={data} />}
          />
          {data.importedBefore && (
            <Alert
              type="info"
              showIcon
              style={{ marginBottom: 16 }}
              title={`内容相同的文件在 ${showTime(data.importedBefore)} 导入过；再导入不会重复计算。`}
            />
          )}
          {data.state === 'uploaded' ? <MappingPanel key={`${data.id} ${data.version}`} found={data} /> : <Outcome found={data} />}
        </>
      )}
    </Answer>
  );
}

function Outcome({ found }: { readonly found: CaseImport }) {
  const counts = [
    ['新增', found.fresh],
    ['变更', found.changed],
    ['没有变化', found.unchanged],
    ['有错误', found.faulty],
  ] as const;
  return (
    <Panel title={found.state === 'running' ? '导入进度' : '导入结果'}>
      {found.state === 'running' && (
        <>
          <Progress percent={Math.floor(found.share * 100)} status="active" aria-label="导入进度" />
          <p className={css.hint}>{pace(found)}</p>
        </>
      )}
      {found.fileGone && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={
            found.startedAt === null
              ? '上传后一直没有开始，文件已经清除；需要时请重新上传。'
              : '停下后一直没有继续，文件已经清除；请重新上传，已经导入的不会重复。'
          }
        />
      )}
      {found.rejectsGone && <Alert type="info" showIcon style={{ marginBottom: 12 }} title="有错误的行已经超过保留的时间，清除了。" />}
      {found.state === 'refused' && (
        <Alert type="error" showIcon style={{ marginBottom: 12 }} title="有错误的行，按“全部或不导入”的选择，一行也没有导入。" />
      )}
      <dl className={css.counts}>
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{showFigure(count)}</dd>
          </div>
        ))}
      </dl>
      <FindingLines findings={found.findings} />
      {found.state === 'done' && (
        <p className={css.onward}>
          <Link to={LISTS[found.kind]}>查看{KINDS[found.kind]}</Link>
          <Link to="/case-figures">查看办件指标</Link>
        </p>
      )}
    </Panel>
  );
}

const LISTS: Readonly<Record<CaseImport['kind'], string>> = { cases: '/cases', ratings: '/ratings', complaints: '/complaints' };

/** How fast it goes and how long it still takes. */
function pace({ startedAt, share, fresh, changed, unchanged, faulty }: CaseImport): string {
  const seconds = startedAt ? (Date.now() - Date.parse(startedAt)) / 1000 : 0;
  const rows = fresh + changed + unchanged + faulty;
  if (seconds < 2 || share === 0) return '正在开始；可以离开这一页，导入会继续。';
  const left = Math.ceil((seconds / share) * (1 - share));
  const time = left < 90 ? `${left} 秒` : `${Math.ceil(left / 60)} 分钟`;
  return `已处理 ${showFigure(rows)} 行，每秒 ${showFigure(Math.round(rows / seconds))} 行，大约还要 ${time}。可以离开这一页，导入会继续。`;
}

function Actions({ found: { id, kind, state, version, changed, faulty, startedAt, fileGone, rejectsGone } }: { readonly found: CaseImport }) {
  const tell = useTell();
  const confirm = useConfirm();
  const cancelling = api.useMutation('post', '/api/v1/case-imports/{importId}/cancel');
  const resuming = api.useMutation('post', '/api/v1/case-imports/{importId}/resume');
  const request = { params: { path: { importId: id } }, body: { version } };
  async function cancel() {
    const sure = await confirm({
      title: '取消这次导入？',
      then: `已经导入的${KINDS[kind]}保留，其余的不再导入。7 天之内可以从停下的地方继续。`,
      verb: '取消导入',
      danger: true,
    });
    if (sure) cancelling.mutate(request, { onSuccess: () => tell.done('已取消'), onError: tell.problem });
  }
  return (
    <>
      {kind === 'cases' && changed > 0 && (
        <Button icon={<DownloadOutlined />} onClick={() => download(`/api/v1/case-imports/${id}/edits`).catch(tell.problem)}>
          下载变更明细
        </Button>
      )}
      {faulty > 0 && !rejectsGone && (
        <Button icon={<DownloadOutlined />} onClick={() => download(`/api/v1/case-imports/${id}/rejects`).catch(tell.problem)}>
          下载有错误的行
        </Button>
      )}
      {(state === 'running' || state === 'uploaded') && (
        <Button onClick={cancel} loading={cancelling.isPending}>
          取消导入
        </Button>
      )}
      {!fileGone && (state === 'failed' || (state === 'cancelled' && startedAt !== null)) && (
        <Button type="primary" loading={resuming.isPending} onClick={() => resuming.mutate(request, { onError: tell.problem })}>
          从停下的地方继续
        </Button>
      )}
    </>
  );
}
