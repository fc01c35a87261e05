import { Alert, Checkbox, Progress } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, FilterField, Pages, SearchField, text, useList, useNarrow, yes } from '../../shared/index.ts';
import { Avoided } from '../Avoided.tsx';
import type { Sheet } from '../types.ts';
import { seatWords } from '../words.ts';
import { JudgementDrawer } from './JudgementDrawer.tsx';
import type { Place } from './place.ts';
import css from './SheetDesk.module.css';
import { SheetGrid } from './SheetGrid.tsx';
import { SheetUnits } from './SheetUnits.tsx';

const FILTERS = { kind: text, group: text, open: yes };

/** The sheet of one assessor, with how much of it is done. */
export function SheetDesk({ assessmentId }: { readonly assessmentId: number }) {
  const list = useList({ filters: FILTERS, size: 50 });
  const narrow = useNarrow();
  const [place, setPlace] = useState<Place>();
  const { sort: _, ...asked } = list.query;
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/judgements', { params: { path: { assessmentId }, query: asked } });
  return (
    <Answer query={query}>
      {(sheet: Sheet) => (
        <>
          <Avoided avoided={sheet.seat.avoided} />
          <div className={css.head}>
            <Progress
              className={`${css.progress}`}
              percent={sheet.asked === 0 ? 100 : Math.floor((sheet.given / sheet.asked) * 100)}
              aria-label="评定进度"
            />
            <span className={css.words}>
              {seatWords(sheet.seat)}。已评 {sheet.given} 项，共 {sheet.asked} 项{sheet.openUnits > 0 && `，还有 ${sheet.openUnits} 个单位没有评完`}
            </span>
          </div>
          {sheet.may.why && <Alert type="info" showIcon title={sheet.may.why} style={{ marginBottom: 12 }} />}
          <div className={css.filters}>
            <SearchField list={list} looksFor="单位名称" />
            {sheet.kinds.length > 1 && <FilterField list={list} filter={{ name: 'kind', label: '类别', options: optionsOf(sheet.kinds) }} />}
            {sheet.groups.length > 1 && <FilterField list={list} filter={{ name: 'group', label: '分组', options: optionsOf(sheet.groups) }} />}
            <Checkbox checked={list.query.open !== undefined} onChange={({ target }) => list.set({ open: target.checked })}>
              只看没有评完的
            </Checkbox>
          </div>
          {sheet.items.length === 0 || sheet.columns.length === 0 ? (
            <Nothing sheet={sheet} narrowed={list.narrowed} />
          ) : (
            <>
              {narrow ? <SheetUnits sheet={sheet} onOpen={setPlace} /> : <SheetGrid assessmentId={assessmentId} sheet={sheet} onOpen={setPlace} />}
              <Pages list={list} total={sheet.total} narrow={narrow} />
            </>
          )}
          <JudgementDrawer assessmentId={assessmentId} sheet={sheet} place={place} onClose={() => setPlace(undefined)} />
        </>
      )}
    </Answer>
  );
}

const optionsOf = (names: readonly string[]) => names.map((value) => ({ value, label: value }));

function Nothing({ sheet: { seat, asked }, narrowed }: { readonly sheet: Sheet; readonly narrowed: boolean }) {
  if (seat.why === 'none') return <EmptyState title="没有指派给您考核的单位" next="请联系组织考核的管理员，在“考核人员”里指派。" />;
  if (narrowed) return <EmptyState title="没有符合条件的单位" next="换个条件再看；都评完时，去掉“只看没有评完的”。" />;
  return <EmptyState title={asked === 0 ? '细则里没有要考核组评定的事项' : '没有单位'} next="酌情打分、是否达标等由考核组评定的条款会列在这里。" />;
}
