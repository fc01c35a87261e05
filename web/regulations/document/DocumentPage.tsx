import { DownloadOutlined, EditOutlined, HistoryOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, useMay } from '../../api/index.ts';
import { Answer, download, PageHeader, Panel, useTell } from '../../shared/index.ts';
import { fileOf, toEditor, toRegulation } from '../addresses.ts';
import { Findings } from '../Findings.tsx';
import { placed } from '../findings.ts';
import { NewDraftButton } from '../library/NewDraftButton.tsx';
import type { VersionDetail } from '../record.ts';
import { VersionTag } from '../VersionTag.tsx';
import { Contents } from './Contents.tsx';
import { Document } from './Document.tsx';
import css from './DocumentPage.module.css';
import { Examples } from './Examples.tsx';
import { Facts } from './Facts.tsx';
import { Summary } from './Summary.tsx';
import { published } from './version-words.ts';

/** One version of a regulation, to be read: the text as people know it, with its rules beside it. */
export default function DocumentPage() {
  const { versionId } = useParams();
  const query = api.useQuery('get', '/api/v1/regulation-versions/{versionId}', { params: { path: { versionId: Number(versionId) } } });
  return <Answer query={query}>{(version) => <Opened version={version} />}</Answer>;
}

function Opened({ version }: { readonly version: VersionDetail }) {
  const { description, title, number, state } = version;
  const mayWrite = useMay('regulations.write');
  const [judged, setJudged] = useState(state === 'draft' && mayWrite);
  const found = version.findings.map(placed);
  const findings = judged ? found : [];
  return (
    <>
      <PageHeader
        title={title}
        tags={<VersionTag number={number} state={state} />}
        intro={published(version)}
        actions={<Actions version={version} />}
      />
      {description ? (
        <div className={css.page}>
          <aside className={css.side}>
            <Contents clauses={description.clauses} />
          </aside>
          <div className={css.sheets}>
            <Panel title="总则一览">
              <Summary regulation={description} />
            </Panel>
            <Panel
              title="正文"
              extra={
                mayWrite && (
                  <span className={css.opinions}>
                    <Switch size="small" aria-label="显示检查意见" checked={judged} onChange={setJudged} /> 显示检查意见（{found.length}）
                  </span>
                )
              }
            >
              <Document regulation={description} findings={findings} />
            </Panel>
            <Panel title={`需要填报的事项（${description.facts.length}）`}>
              <Facts facts={description.facts} />
            </Panel>
            {description.examples.length > 0 && (
              <Panel title={`算例（${description.examples.length}）`}>
                <Examples examples={description.examples} findings={findings} />
              </Panel>
            )}
          </div>
        </div>
      ) : (
        <Panel title="这份正文还读不出条款">
          <Findings findings={found} none="没有发现问题。" />
          <pre className={css.raw}>{version.text}</pre>
        </Panel>
      )}
    </>
  );
}

function Actions({ version: { id, regulationId, state, archivedAt } }: { readonly version: VersionDetail }) {
  const mayWrite = useMay('regulations.write');
  const tell = useTell();
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        打印
      </Button>
      <Button icon={<DownloadOutlined />} onClick={() => download(fileOf(id)).catch(tell.problem)}>
        下载
      </Button>
      <Link to={toRegulation(regulationId)}>
        <Button icon={<HistoryOutlined />}>各个版本</Button>
      </Link>
      {mayWrite && state === 'draft' && (
        <Link to={toEditor(id)}>
          <Button type="primary" icon={<EditOutlined />}>
            修改草稿
          </Button>
        </Link>
      )}
      {mayWrite && state === 'published' && archivedAt === null && <NewDraftButton regulationId={regulationId} fromVersionId={id} />}
    </>
  );
}
