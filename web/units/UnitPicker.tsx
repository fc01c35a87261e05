import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { api } from '../api/index.ts';
import { below, branchesOf } from './tree.ts';
import type { Level } from './words.ts';

export interface UnitPickerProps {
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (unitId: number | null) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Only units of these levels can be picked. */
  readonly levels?: readonly Level[];
  /** This unit and all below it cannot be picked. */
  readonly without?: number;
  /** The picked unit's name, where it may be out of the caller's sight. */
  readonly known?: { readonly id: number; readonly name: string } | undefined;
  readonly 'aria-label'?: string;
}

/** Picks one unit out of the tree, by looking or by typing. */
export function UnitPicker({ value, onChange, levels, without, known, placeholder = '选择单位', ...rest }: UnitPickerProps) {
  const { data, isPending } = api.useQuery('get', '/api/v1/units/tree', { params: { query: {} } });
  const branches = useMemo(() => {
    const nodes = data?.items ?? [];
    const left = without === undefined ? new Set<number>() : below(nodes, without);
    const tops = branchesOf(nodes, ({ id, level }) => left.has(id) || (levels !== undefined && !levels.includes(level)));
    const missing = known !== undefined && !nodes.some(({ id }) => id === known.id);
    return missing ? [{ key: known.id, value: known.id, title: known.name, disabled: true, children: [] }, ...tops] : tops;
  }, [data, levels, without, known]);
  return (
    <TreeSelect<number | null>
      {...rest}
      style={{ width: '100%' }}
      treeData={branches}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? null)}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      loading={isPending}
      placeholder={placeholder}
      treeDefaultExpandedKeys={branches.length <= 3 ? branches.map(({ key }) => key) : []}
      notFoundContent="没有这样的单位"
      listHeight={320}
    />
  );
}
