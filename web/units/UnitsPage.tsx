import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { type Column, DataTable, oneOf, PageHeader, text, useList, useNarrow, whole, yes } from '../shared/index.ts';
import { UnitForm } from './UnitForm.tsx';
import { UnitState } from './UnitState.tsx';
import css from './UnitsPage.module.css';
import { UnitTree } from './UnitTree.tsx';
import { LEVEL_OPTIONS, LEVELS, type Unit } from './words.ts';

const FILTERS = { under: whole, level: oneOf('city', 'county', 'unit'), kind: text, group: text, closed: yes };

/** All units: the tree beside the list, on a phone the list alone. */
export default function UnitsPage() {
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const narrow = useNarrow();
  const may = useMay('units.write');
  const list = useList({ filters: FILTERS, sort: 'level,name' });
  const units = api.useQuery('get', '/api/v1/units', { params: { query: list.query } });
  const { data: facets } = api.useQuery('get', '/api/v1/units/facets');
  const choices = (counted: readonly { value: string; count: number }[] = []) =>
    counted.map(({ value, count }) => ({ value, label: `${value}（${count}）` }));
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      新增
    </Button>
  );
  const bring = (
    <Button icon={<ImportOutlined />} onClick={() => navigate('/units/import')}>
      从 Excel 导入
    </Button>
  );
  return (
    <>
      <PageHeader
        title="单位"
        intro="考核对象和它们的上级。撤并的单位不删除，停用后保留全部记录。"
        actions={
          may && (
            <>
              {bring}
              {add}
            </>
          )
        }
      />
      <div className={css.sides}>
        {!narrow && <UnitTree value={list.query.under} onChange={(under) => list.set({ under })} />}
        <DataTable
          label="单位列表"
          list={list}
          query={units}
          rowKey={({ id }) => id}
          columns={COLUMNS}
          search="名称或信用代码"
          filters={[
            { name: 'level', label: '层级', options: LEVEL_OPTIONS },
            { name: 'kind', label: '类别', options: choices(facets?.kinds) },
            { name: 'group', label: '分组', options: choices(facets?.groups) },
            { name: 'closed', label: '只看在用', options: [{ value: 'true', label: '包括已停用' }] },
          ]}
          exportFrom="/api/v1/units/export"
          empty={{
            title: '还没有单位',
            next: may ? '先新增市或区县，再新增它下面的单位；单位多时从 Excel 导入更快。' : '请联系管理员建立单位。',
            action: may && (
              <>
                {bring}
                {add}
              </>
            ),
          }}
        />
      </div>
      <UnitForm open={adding} onClose={() => setAdding(false)} parentId={list.query.under} />
    </>
  );
}

const COLUMNS: readonly Column<Unit>[] = [
  {
    key: 'name',
    title: '名称',
    sort: true,
    phone: 'title',
    value: (unit) => (
      <span className={css.named}>
        <Link to={`/units/${unit.id}`}>{unit.name}</Link>
        <UnitState unit={unit} />
      </span>
    ),
  },
  { key: 'level', title: '层级', sort: true, value: ({ level }) => LEVELS[level] },
  { key: 'kind', title: '类别', sort: true, value: ({ kind }) => kind },
  { key: 'group', title: '分组', sort: true, value: ({ group }) => group },
  { key: 'parentName', title: '上级单位', sort: true, value: ({ parentName }) => parentName },
  { key: 'code', title: '统一社会信用代码', sort: true, phone: 'hide', value: ({ code }) => <span className="figures">{code}</span> },
];
