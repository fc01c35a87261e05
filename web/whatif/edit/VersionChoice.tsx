import { Select } from 'antd';
import { useState } from 'react';
import { api, client } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';
import type { TrialAnswer } from '../types.ts';
import type { Variants } from '../variants/use-variants.ts';
import css from './Pane.module.css';

/** The same facts under another version of the regulation: next year's rules on this year's work. */
export function VersionChoice({ answer: { regulation }, variants }: { readonly answer: TrialAnswer; readonly variants: Variants }) {
  const params = { path: { regulationId: regulation.id } };
  const { data } = api.useQuery('get', '/api/v1/regulations/{regulationId}', { params });
  const [coming, setComing] = useState(false);
  const tell = useTell();
  const { version } = variants.current;
  const others = (data?.versions ?? []).filter(({ id }) => id !== regulation.versionId);
  if (others.length === 0 && !version) return null;
  const choose = async (id: number) => {
    if (id === regulation.versionId) return variants.runUnder(null);
    setComing(true);
    try {
      const { data: found } = await client.GET('/api/v1/regulation-versions/{versionId}', { params: { path: { versionId: id } } });
      if (found) variants.runUnder({ id, label: `第 ${found.number} 版`, text: found.text });
    } catch (thrown) {
      tell.problem(thrown);
    } finally {
      setComing(false);
    }
  };
  const options = [
    { value: regulation.versionId, label: `第 ${regulation.number} 版（本考核所用）` },
    ...others.map(({ id, number, state }) => ({ value: id, label: `第 ${number} 版${state === 'draft' ? '（草稿）' : ''}` })),
  ];
  return (
    <div className={`${css.row} no-print`}>
      <span id="trial-version">用哪一版细则</span>
      <Select
        aria-labelledby="trial-version"
        style={{ minWidth: 190 }}
        loading={coming}
        value={version?.id ?? regulation.versionId}
        options={options.some(({ value }) => value === version?.id) || !version ? options : [...options, { value: version.id, label: version.label }]}
        onChange={(id) => void choose(id)}
      />
    </div>
  );
}
