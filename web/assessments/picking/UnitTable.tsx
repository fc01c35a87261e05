import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented, Select, Table, type TableProps } from 'antd';
import { useMemo, useState } from 'react';
import { useNarrow } from '../../shared/index.ts';
import type { Candidate, Candidates } from '../types.ts';
import css from './PickUnits.module.css';
import { drop, type Picked, put, regroup, unready } from './pick.ts';

interface UnitTableProps {
  readonly candidates: Candidates;
  readonly value: Picked;
  readonly onChange: (picked: Picked) => void;
}

type Shown = 'all' | 'picked' | 'waiting';

/** The units one by one, with the group that each has in the assessment. */
export function UnitTable({ candidates, value, onChange }: UnitTableProps) {
  const { items, kinds, groups } = candidates;
  const narrow = useNarrow();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const waiting = useMemo(() => new Set(unready(candidates, value)), [candidates, value]);
  const able = useMemo(() => items.filter(({ unitId, kind }) => value[unitId] || kinds.length === 0 || kinds.includes(kind)), [items, kinds, value]);
  const rows = able.filter(({ unitId, name, parentName }) => {
    if (shown === 'picked' && !value[unitId]) return false;
    if (shown === 'waiting' && !waiting.has(unitId)) return false;
    return search === '' || name.includes(search) || (parentName ?? '').includes(search);
  });
  const groupCell = ({ unitId, group }: Candidate) => {
    const own = value[unitId];
    if (!own) return <span className={css.count}>{group}</span>;
    return (
      <Select
        size="small"
        style={{ width: narrow ? 110 : 160 }}
        aria-label="分组"
        placeholder="选择分组"
        {...(waiting.has(unitId) && { status: 'error' as const })}
        value={groups.includes(own.group) ? own.group : null}
        options={groups.map((name) => ({ value: name, label: name }))}
        onChange={(next: string) => onChange(regroup(value, unitId, next))}
      />
    );
  };
  const columns: NonNullable<TableProps<Candidate>['columns']> = [
    {
      key: 'name',
      title: '单位',
      render: (_value, { name, parentName }) => (
        <>
          {name} {parentName && <span className={css.parent}>{parentName}</span>}
        </>
      ),
    },
    ...(narrow
      ? []
      : [{ key: 'kind', title: '类别', width: 180, render: (_value: unknown, { unitId, kind }: Candidate) => value[unitId]?.kind ?? kind }]),
    ...(groups.length > 0
      ? [{ key: 'group', title: '分组', width: narrow ? 130 : 200, render: (_value: unknown, row: Candidate) => groupCell(row) }]
      : []),
  ];
  const choose = (units: readonly Candidate[], taken: boolean) =>
    onChange(taken ? units.reduce((picked, unit) => put(picked, [unit], picked[unit.unitId]?.kind ?? unit.kind), value) : drop(value, units));
  return (
    <div>
      <div className={css.tools}>
        <Input
          className={`${css.search}`}
          placeholder="单位或上级的名称"
          aria-label="搜索单位"
          prefix={<SearchOutlined />}
          allowClear
          onChange={({ target }) => setSearch(target.value.trim())}
        />
        <Segmented<Shown>
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: `全部 ${able.length}` },
            { value: 'picked', label: `已选 ${Object.keys(value).length}` },
            { value: 'waiting', label: `待定分组 ${waiting.size}` },
          ]}
        />
      </div>
      <Table<Candidate>
        size="small"
        rowKey="unitId"
        dataSource={rows}
        columns={columns}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true, simple: narrow }}
        locale={{ emptyText: shown === 'waiting' ? '没有待定分组的单位' : '没有这样的单位' }}
        rowSelection={{
          selectedRowKeys: Object.keys(value).map(Number),
          preserveSelectedRowKeys: true,
          onSelect: (unit, taken) => choose([unit], taken),
          onSelectAll: (taken, _all, changed) => choose(changed, taken),
          getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部单位' }),
          getCheckboxProps: ({ name }) => ({ 'aria-label': `选择${name}` }),
        }}
      />
    </div>
  );
}
