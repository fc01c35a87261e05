import { api } from '../../api/index.ts';
import { DataTable, oneOf, text, useList } from '../../shared/index.ts';
import type { Overview } from '../types.ts';
import { STATES } from '../words.ts';
import { columnsFor } from './columns.tsx';
import { PoolSwitch } from './PoolSwitch.tsx';

const FILTERS = {
  view: oneOf('claimed'),
  pool: text,
  tier: text,
  selection: text,
  state: oneOf('pending', 'waiting', 'returned', 'tied', 'barred'),
};

const options = (names: readonly string[]) => names.map((value) => ({ value, label: value }));

/** The table of standings, group by group. */
export function StandingsTable({ assessmentId, overview }: { readonly assessmentId: number; readonly overview: Overview }) {
  const { pools, tiers, selections, view } = overview;
  const list = useList({ filters: FILTERS, sort: 'pool,rank', size: 50 });
  const { pool } = list.query;
  const query = { ...list.query, view };
  const standings = api.useQuery('get', '/api/v1/assessments/{assessmentId}/standings', { params: { path: { assessmentId }, query } });
  return (
    <section aria-label="名次">
      {pools.length > 1 && <PoolSwitch overview={overview} pool={pool} onChange={(next) => list.set({ pool: next })} />}
      <DataTable
        label="名次"
        list={list}
        query={standings}
        rowKey={({ unitId }) => unitId}
        columns={columnsFor(assessmentId, overview, pool === undefined && pools.length > 1)}
        search="单位名称"
        filters={[
          ...(tiers.length > 0 ? [{ name: 'tier', label: '等次', options: options(tiers) }] : []),
          ...(selections.length > 0 ? [{ name: 'selection', label: '评选', options: options(selections.map(({ name }) => name)) }] : []),
          { name: 'state', label: '状态', options: Object.entries(STATES).map(([value, label]) => ({ value, label })) },
        ]}
        exportFrom={`/api/v1/assessments/${assessmentId}/standings/export`}
        empty={{ title: '还没有得分', next: '考核对象填报、考核组评定以后，这里按细则实时计分、排名。' }}
      />
    </section>
  );
}
