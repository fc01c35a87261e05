import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, PageHeader, Panel, useNarrow } from '../../shared/index.ts';
import { PolicyCards } from './PolicyCards.tsx';
import css from './PolicyPage.module.css';
import { PolicyTable } from './PolicyTable.tsx';

/** The policy table as the server obeys it: who may do what, how far. */
export default function PolicyPage() {
  const [search, setSearch] = useState('');
  const narrow = useNarrow();
  const policy = api.useQuery('get', '/api/v1/policy', {}, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <>
      <PageHeader
        title="权限表"
        intro="系统按这张表决定谁能做什么，没有例外。“范围内”指角色所授单位和它的下级；“不限范围”指与单位无关的内容；“仅全系统”指只有全系统范围的角色可以。"
      />
      <Panel>
        <Input.Search
          className={`${css.search} no-print`}
          allowClear
          placeholder="查找操作"
          aria-label="查找操作"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Answer query={policy}>
          {({ roles, rows }) => {
            const shown = rows.filter(({ what, action }) => `${what} ${action}`.includes(search.trim()));
            if (shown.length === 0) return <EmptyState title="没有这样的操作" next="换一个词再试。" />;
            return narrow ? <PolicyCards roles={roles} rows={shown} /> : <PolicyTable roles={roles} rows={shown} />;
          }}
        </Answer>
      </Panel>
    </>
  );
}
