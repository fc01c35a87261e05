import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { RecordHistory } from '../audit/index.ts';
import { RecountNotice } from '../cases/index.ts';
import { Answer, PageHeader, Panel, today, useConfirm, useTell } from '../shared/index.ts';
import { ORIGINS, PROVISIONAL, type YearDetail, type YearSummary } from './words.ts';
import { YearForm } from './YearForm.tsx';
import { YearSheet } from './YearSheet.tsx';

/** Working days year by year: what is off, what is worked in exchange, and which years are still to come. */
export default function CalendarPage() {
  const [address, setAddress] = useSearchParams();
  const thisYear = Number(today().slice(0, 4));
  const year = Number(address.get('year')) || thisYear;
  const years = api.useQuery('get', '/api/v1/calendars');
  const detail = api.useQuery('get', '/api/v1/calendars/{year}', { params: { path: { year } } });
  const may = useMay('calendars.write');
  const mayReadLog = useMay('audit.read');
  return (
    <>
      <PageHeader
        title="工作日历"
        intro="办理时限按工作日计算，以每年国务院办公厅公布的放假和调休安排为准。"
        actions={
          <>
            <Select
              aria-label="年份"
              value={year}
              onChange={(chosen) => setAddress({ year: String(chosen) })}
              style={{ minWidth: 150 }}
              options={(years.data?.items ?? []).map((one) => ({ value: one.year, label: labelOf(one) }))}
            />
            {may && detail.data && <YearActions key={year} year={detail.data} />}
          </>
        }
      />
      <Missing items={years.data?.items ?? []} mayWrite={may} />
      <Answer query={detail}>
        {(data) => (
          <>
            {data.provisional !== 'no' && (
              <Alert
                type={data.provisional === 'whole' ? 'warning' : 'info'}
                showIcon
                title={PROVISIONAL[data.provisional]}
                style={{ marginBottom: 16 }}
              />
            )}
            <RecountNotice year={data.year} />
            <YearSheet year={data} />
            {mayReadLog && data.version > 0 && <RecordHistory topic="calendars" record={String(data.year)} />}
          </>
        )}
      </Answer>
    </>
  );
}

const labelOf = ({ year, origin }: YearSummary): string => `${year} 年${origin === 'shipped' ? '' : `（${ORIGINS[origin]}）`}`;

/** Years that cases already run in, or soon will, without a table. */
function Missing({ items, mayWrite }: { readonly items: readonly YearSummary[]; readonly mayWrite: boolean }) {
  const missing = items.filter(({ origin, year }) => origin === 'none' && `${year}` <= today().slice(0, 4));
  if (missing.length === 0) return null;
  const years = missing.map(({ year }) => `${year} 年`).join('、');
  return (
    <Panel>
      <Alert type="warning" showIcon title={`${years}的放假安排还没有录入`} description={mayWrite ? '请选择年份后录入。' : '请联系管理员录入。'} />
    </Panel>
  );
}

function YearActions({ year }: { readonly year: YearDetail }) {
  const [open, setOpen] = useState(false);
  const confirm = useConfirm();
  const tell = useTell();
  const taking = api.useMutation('delete', '/api/v1/calendars/{year}');
  async function restore() {
    const sure = await confirm({
      title: year.shipped ? `恢复 ${year.year} 年程序自带的安排？` : `删除 ${year.year} 年的放假安排？`,
      then: year.shipped ? '本单位录入的安排不再使用，涉及的时限会重新计算。' : '这一年暂按周一至周五计算，涉及的时限标为“暂定”。',
      verb: year.shipped ? '恢复' : '删除',
      danger: true,
    });
    if (!sure) return;
    taking.mutate(
      { params: { path: { year: year.year }, query: { version: year.version } } },
      { onSuccess: () => tell.done(year.shipped ? '已恢复' : '已删除'), onError: tell.problem },
    );
  }
  return (
    <>
      {year.version > 0 && (
        <Button onClick={restore} loading={taking.isPending}>
          {year.shipped ? '恢复自带' : '删除'}
        </Button>
      )}
      <Button type="primary" onClick={() => setOpen(true)}>
        {year.origin === 'none' ? '录入放假安排' : '修改放假安排'}
      </Button>
      <YearForm open={open} year={year} onClose={() => setOpen(false)} />
    </>
  );
}
