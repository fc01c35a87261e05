import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { api, useMay } from '../api/index.ts';
import { Panel, showFigure, showTime, today, useTell } from '../shared/index.ts';
import { UnitPicker } from '../units/index.ts';
import css from './Signs.module.css';
import type { Run } from './words.ts';

const YEARS = 3;

/** When the cases were last looked over, how far a look is, and the button for another. */
export function Looks({ runs, under }: { readonly runs: readonly Run[]; readonly under: number | undefined }) {
  const may = useMay('signs.run');
  const [asking, setAsking] = useState(false);
  const now = runs.filter(({ state }) => state === 'running' || state === 'waiting');
  const [last] = runs.filter(({ state }) => state === 'done' || state === 'failed');
  // A unit's clerks are not told how others are doing.
  if (runs.length === 0 && !may) return null;
  return (
    <Panel>
      <div className={css.looks}>
        <div className={css.said} role="status">
          {now.length > 0 ? (
            now.map((run) => <Going key={run.id} run={run} />)
          ) : (
            <span>{last ? saidOf(last) : '还没有查找过；导入办件后自动查找，每天夜里也查一次。'}</span>
          )}
        </div>
        {may && !asking && <Button onClick={() => setAsking(true)}>重新查找</Button>}
      </div>
      {asking && <Asking under={under} onDone={() => setAsking(false)} />}
    </Panel>
  );
}

function Going({ run: { unitName, year, state, share, cases } }: { readonly run: Run }) {
  if (state === 'waiting')
    return (
      <div>
        {unitName} {year} 年：排队等候查找
      </div>
    );
  return (
    <div>
      正在查找 {unitName} {year} 年的 {showFigure(cases)} 件办件，可以离开这一页
      <Progress percent={Math.floor(share * 100)} size="small" aria-label="查找进度" />
    </div>
  );
}

function saidOf({ unitName, year, state, finishedAt, cases, fresh, gone, message }: Run): string {
  const when = showTime(finishedAt);
  if (state === 'failed') return `${when} 查找 ${unitName} ${year} 年的办件没有完成：${message}`;
  const news = [fresh > 0 ? `发现新线索 ${fresh} 条` : '没有新线索', gone > 0 && `不再出现 ${gone} 条`].filter(Boolean).join('，');
  return `最近一次 ${when}：看了${unitName} ${year} 年的 ${showFigure(cases)} 件办件，${news}`;
}

function Asking({ under, onDone }: { readonly under: number | undefined; readonly onDone: () => void }) {
  const { data } = api.useQuery('get', '/api/v1/units/tree', { params: { query: {} } });
  const counties = data?.items.filter(({ level }) => level === 'county') ?? [];
  const only = counties.length === 1 ? counties[0]?.id : undefined;
  const [chosen, setChosen] = useState<number | null>();
  const unitId = chosen === undefined ? (under ?? only ?? null) : chosen;
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const ask = api.useMutation('post', '/api/v1/sign-runs');
  const tell = useTell();
  const years = Array.from({ length: YEARS }, (_, back) => ({ value: thisYear - back, label: `${thisYear - back} 年受理的办件` }));
  const send = (unit: number) =>
    ask.mutate(
      { body: { unitId: unit, year } },
      {
        onSuccess: ({ place }) => {
          tell.done(`开始查找${place} ${year} 年的办件`);
          onDone();
        },
        onError: tell.problem,
      },
    );
  return (
    <div className={css.asking}>
      <div className={css.unit}>
        <UnitPicker aria-label="查找哪里的办件" placeholder="选择区县或单位" value={unitId} onChange={setChosen} />
      </div>
      <Select aria-label="年份" value={year} onChange={setYear} options={years} style={{ minWidth: 168 }} />
      <Button type="primary" disabled={unitId === null} loading={ask.isPending} onClick={() => unitId !== null && send(unitId)}>
        开始查找
      </Button>
      <Button onClick={onDone}>取消</Button>
      <span className={css.soft}>同一区县的单位一起查，互为参照。</span>
    </div>
  );
}
