import { Button, Select, Switch } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, PageHeader, Panel } from '../../shared/index.ts';
import { toDocument, toRegulation } from '../addresses.ts';
import type { VersionDetail } from '../record.ts';
import css from './RedlinePage.module.css';
import { Sections } from './Sections.tsx';

/** What differs between a version and an older one, clause by clause. */
export default function RedlinePage() {
  const { versionId } = useParams();
  const query = api.useQuery('get', '/api/v1/regulation-versions/{versionId}', { params: { path: { versionId: Number(versionId) } } });
  return <Answer query={query}>{(version) => <Compared version={version} />}</Answer>;
}

function Compared({ version: { id, regulationId, number, title } }: { readonly version: VersionDetail }) {
  const [params, setParams] = useSearchParams();
  const [all, setAll] = useState(false);
  const regulation = api.useQuery('get', '/api/v1/regulations/{regulationId}', { params: { path: { regulationId } } });
  const others = regulation.data?.versions.filter((other) => other.id !== id) ?? [];
  const against = Number(params.get('against')) || others.find((other) => other.number < number)?.id || others[0]?.id;
  const query = api.useQuery(
    'get',
    '/api/v1/regulation-versions/{versionId}/redline',
    { params: { path: { versionId: id }, query: against ? { against } : {} } },
    { enabled: regulation.data !== undefined && against !== undefined },
  );
  const options = others.map((other) => ({ value: other.id, label: `第 ${other.number} 版${other.state === 'draft' ? '（草稿）' : ''}` }));
  return (
    <>
      <PageHeader
        title={`${title}：版本对照`}
        intro={
          <>
            <Link to={toDocument(id)} className={css.link ?? ''}>
              第 {number} 版
            </Link>
            与另一个版本逐条对照。新增的文字写作<ins className={css.added}>新增</ins>，删去的写作
            <del className={css.removed}>删去</del>。
          </>
        }
        actions={
          <>
            <Link to={toRegulation(regulationId)}>
              <Button>各个版本</Button>
            </Link>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      />
      {against === undefined && regulation.data ? (
        <EmptyState title="只有一个版本" next="起草新版本以后，就能在这里看到改了什么。" />
      ) : (
        <Panel>
          <div className={`${css.bar} no-print`}>
            <span className={css.field}>
              <span id="against">对照</span>
              <Select
                aria-labelledby="against"
                style={{ minWidth: 160 }}
                value={against ?? null}
                options={options}
                onChange={(value) => value !== null && setParams({ against: String(value) }, { replace: true })}
              />
            </span>
            <span className={css.field}>
              <Switch id="all" checked={all} onChange={setAll} aria-label="也显示没有改动的条款" />
              <span>也显示没有改动的条款</span>
            </span>
          </div>
          <Answer query={query}>{(redline) => <Sections redline={redline} all={all} />}</Answer>
        </Panel>
      )}
    </>
  );
}
