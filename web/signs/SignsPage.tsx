import { Link } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { type Column, DataTable, Help, Mark, oneOf, PageHeader, showFigure, text, today, useList, whole } from '../shared/index.ts';
import { UnitPicker } from '../units/index.ts';
import { Looks } from './Looks.tsx';
import { SignRules } from './SignRules.tsx';
import css from './Signs.module.css';
import { StateStrip } from './StateStrip.tsx';
import { lastMonths, SIGN_IDS, type SignItem, STATE_TONES, STATES, showPeriod } from './words.ts';

const FILTERS = { under: whole, sign: oneOf(...SIGN_IDS), state: oneOf('open', 'confirmed', 'dismissed', 'gone'), month: text };
const MONTHS = 24;
const REFRESH = 2000;

/** What looks like false entry: found in the cases, decided by an inspector. */
export default function SignsPage() {
  const list = useList({ filters: FILTERS });
  const signs = api.useQuery('get', '/api/v1/signs', { params: { query: list.query } });
  const { under } = list.query;
  const answers = useMay('signs.answer');
  const overview = api.useQuery(
    'get',
    '/api/v1/signs/overview',
    { params: { query: under ? { under } : {} } },
    { refetchInterval: ({ state }) => (state.data?.runs.some(({ state: one }) => one === 'waiting' || one === 'running') ? REFRESH : false) },
  );
  return (
    <>
      <PageHeader
        title="录入线索"
        intro={
          <>
            从办件的时间、渠道和结果里找出像是虚假录入、事后补录的情况。线索不等于认定，也不自动扣分：由督查员核查后排除或认定。
            {overview.data && (
              <Help about="怎样找线索">
                <SignRules signs={overview.data.signs} />
              </Help>
            )}
          </>
        }
      />
      {overview.data && <Looks runs={overview.data.runs} under={under} />}
      <div className={css.narrowing}>
        <div className={css.unit}>
          <UnitPicker aria-label="单位" placeholder="全部单位" value={under ?? null} onChange={(unit) => list.set({ under: unit ?? undefined })} />
        </div>
        {overview.data && <StateStrip counts={overview.data.counts} state={list.query.state} onPick={(state) => list.set({ state })} />}
      </div>
      <DataTable
        label="录入线索列表"
        list={list}
        query={signs}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        search="单位或情况"
        filters={[
          {
            name: 'sign',
            label: '线索',
            options: (overview.data?.signs ?? []).map(({ id, title, open }) => ({
              value: id,
              label: open > 0 ? `${title}（待核查 ${open}）` : title,
            })),
          },
          { name: 'month', label: '涉及月份', options: lastMonths(today(), MONTHS) },
        ]}
        exportFrom="/api/v1/signs/export"
        empty={{
          title: '没有线索',
          next: answers
            ? '督查员请本单位说明的线索，和认定了的线索，会列在这里。'
            : '导入办件后自动查找；没有找到，就是这些办件里没有看到反常的情况。',
        }}
      />
    </>
  );
}

const COLUMNS: readonly Column<SignItem>[] = [
  {
    key: 'sign',
    title: '线索',
    sort: true,
    phone: 'title',
    width: 176,
    value: ({ id, signTitle, unitName }) => (
      <>
        <Link to={`/signs/${id}`}>{signTitle}</Link>
        <span className="heard-only">：{unitName}</span>
      </>
    ),
  },
  { key: 'unitName', title: '单位', sort: true, value: ({ unitName }) => unitName },
  { key: 'message', title: '情况', value: (item) => <span className={css.sentence}>{withoutUnit(item)}</span> },
  { key: 'firstDay', title: '受理时间', sort: true, width: 168, value: showPeriod },
  { key: 'count', title: '件数', sort: true, figures: true, width: 72, value: ({ count }) => showFigure(count) },
  { key: 'state', title: '状态', width: 150, value: (item) => <StateTags item={item} /> },
];

/** The unit stands in its own column. */
const withoutUnit = ({ message, unitName }: SignItem): string => (message.startsWith(unitName) ? message.slice(unitName.length) : message);

function StateTags({ item: { state, goneAt, asked, answered, grown } }: { readonly item: SignItem }) {
  return (
    <>
      <Mark tone={STATE_TONES[state]}>{STATES[state]}</Mark>{' '}
      {state === 'open' && asked && <Mark tone="plain">{answered ? '单位已说明' : '待单位说明'}</Mark>}
      {goneAt !== null && state !== 'gone' && <Mark tone="plain">不再出现</Mark>}
      {grown > 0 && <Mark tone="warn">又多 {grown} 件</Mark>}
    </>
  );
}
