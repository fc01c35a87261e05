import { Input, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { api } from '../api/index.ts';
import { Answer } from '../shared/index.ts';
import { branchesOf, matching } from './tree.ts';
import css from './UnitTree.module.css';
import type { UnitNode } from './words.ts';

interface UnitTreeProps {
  /** The unit whose branch is looked at; undefined: all. */
  readonly value: number | undefined;
  readonly onChange: (unitId: number | undefined) => void;
}

/** The whole tree beside the list: a click narrows the list to that branch. */
export function UnitTree(props: UnitTreeProps) {
  const query = api.useQuery('get', '/api/v1/units/tree', { params: { query: {} } });
  return (
    <nav className={css.side} aria-label="组织树">
      <Answer query={query}>{({ items }) => <Branches {...props} nodes={items} />}</Answer>
    </nav>
  );
}

function Branches({ value, onChange, nodes }: UnitTreeProps & { readonly nodes: readonly UnitNode[] }) {
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<readonly number[]>(() => (nodes[0] ? [nodes[0].id] : []));
  const wanted = text.trim();
  const found = useMemo(() => (wanted ? matching(nodes, wanted) : undefined), [nodes, wanted]);
  const branches = useMemo(() => branchesOf(found?.shown ?? nodes), [found, nodes]);
  return (
    <>
      <Input value={text} onChange={({ target }) => setText(target.value)} placeholder="在组织树中查找" aria-label="在组织树中查找" allowClear />
      <button type="button" className={css.all} aria-pressed={value === undefined} onClick={() => onChange(undefined)}>
        全部单位
        <span className={css.count}>{nodes.length}</span>
      </button>
      {branches.length === 0 && <p className={css.none}>{wanted ? '没有这样的单位' : '还没有单位'}</p>}
      <Tree
        treeData={branches}
        blockNode
        height={560}
        selectedKeys={value === undefined ? [] : [value]}
        expandedKeys={[...(found?.unfolded ?? opened)]}
        onExpand={(keys) => setOpened(keys as number[])}
        onSelect={([key]) => onChange(key === undefined ? undefined : Number(key))}
      />
    </>
  );
}
