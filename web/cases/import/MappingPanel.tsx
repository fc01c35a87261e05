import { Alert, Button, Radio, Select, Table } from 'antd';
import { useState } from 'react';
import { api, problemOf } from '../../api/index.ts';
import { Panel, WideArea } from '../../shared/index.ts';
import type { CaseImport } from '../words.ts';
import { FindingLines } from './FindingLines.tsx';
import css from './Import.module.css';
import { KindChoice } from './KindChoice.tsx';

const BY = { heading: '按列名认出', content: '按内容猜的，请核对', person: '上次指定的' } as const;

/** Which column is what: proposed by the program, decided by a person. */
export function MappingPanel({ found }: { readonly found: CaseImport }) {
  const [columns, setColumns] = useState<ReadonlyMap<string, number>>(
    () => new Map(found.columns.flatMap(({ field, index }) => (index === null ? [] : [[field, index] as const]))),
  );
  const [allOrNothing, setAllOrNothing] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const starting = api.useMutation('post', '/api/v1/case-imports/{importId}/start');
  const choose = (field: string, index: number | undefined) => {
    const next = new Map(columns);
    if (index === undefined) next.delete(field);
    else next.set(field, index);
    setColumns(next);
  };
  const start = () =>
    starting.mutate(
      {
        params: { path: { importId: found.id } },
        body: { version: found.version, allOrNothing, columns: [...columns].map(([field, index]) => ({ field, index })) },
      },
      { onError: (thrown) => setTrouble(problemOf(thrown).detail) },
    );
  const choices = found.header.map((heading, index) => ({
    value: index,
    label: heading || `第 ${index + 1} 列`,
    disabled: found.personal.includes(index),
  }));
  const missing = found.columns.filter(({ field, required }) => required && !columns.has(field));
  return (
    <>
      <Panel title="核对各列">
        <KindChoice found={found} onTrouble={setTrouble} />
        <FindingLines findings={found.findings} />
        <div className={css.fields}>
          {found.columns.map(({ field, title, required, index, by }) => (
            <div key={field} className={css.field}>
              <span>
                {title} {required && <span className={css.required}>必需</span>}
              </span>
              <Select<number>
                aria-label={title}
                allowClear={!required}
                placeholder="文件里没有"
                {...(columns.has(field) && { value: columns.get(field) ?? 0 })}
                onChange={(chosen) => choose(field, chosen)}
                options={choices}
                showSearch={{ optionFilterProp: 'label' }}
                {...(required && !columns.has(field) && { status: 'error' as const })}
              />
              <small>{by !== null && columns.get(field) === index ? BY[by] : ''}</small>
            </div>
          ))}
        </div>
        {trouble && <Alert type="error" showIcon role="alert" title={trouble} />}
        <div className={css.actions}>
          <Radio.Group
            className={`${css.mode}`}
            aria-label="遇到错误"
            value={allOrNothing}
            onChange={({ target }) => setAllOrNothing(target.value === true)}
            options={[
              { value: false, label: '对的导入，错的另存' },
              { value: true, label: '有一行错就全部不导入' },
            ]}
          />
          <Button type="primary" loading={starting.isPending} disabled={missing.length > 0} onClick={start}>
            开始导入
          </Button>
        </div>
      </Panel>
      <Panel title="文件的前几行">
        <WideArea label="前几行的表格">
          <Table
            size="small"
            rowKey={(row) => row.join('\u0000')}
            dataSource={[...found.sample]}
            pagination={false}
            columns={found.header.map((heading, index) => ({
              key: `${index} ${heading}`,
              title: found.personal.includes(index) ? `${heading}（不保存）` : heading || `第 ${index + 1} 列`,
              render: (_: unknown, row: readonly string[]) => (
                <span className={found.personal.includes(index) ? css.personal : undefined}>{row[index]}</span>
              ),
            }))}
          />
        </WideArea>
      </Panel>
    </>
  );
}
