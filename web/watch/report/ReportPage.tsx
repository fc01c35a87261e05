import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, download, EmptyState, PageHeader, Panel, showTime, today, useTell } from '../../shared/index.ts';
import { UnitPicker } from '../../units/index.ts';
import css from './ReportPage.module.css';
import { ReportTable } from './ReportTable.tsx';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** How the units kept their time limits in the months chosen: on screen, on paper, as a workbook. */
export default function ReportPage() {
  const [address, setAddress] = useSearchParams();
  const tell = useTell();
  const given = (name: string) => (MONTH.test(address.get(name) ?? '') ? (address.get(name) ?? '') : today().slice(0, 7));
  const [fromMonth, toMonth] = [given('from'), given('to')];
  const under = Number(address.get('under')) || undefined;
  const query = { fromMonth, toMonth, ...(under && { under }) };
  const report = api.useQuery('get', '/api/v1/watch/report', { params: { query } });
  const go = (change: Readonly<Record<string, string | undefined>>) => {
    const next = { from: fromMonth, to: toMonth, under: under ? String(under) : undefined, ...change };
    setAddress(Object.fromEntries(Object.entries(next).flatMap(([name, value]) => (value ? [[name, value]] : []))));
  };
  const months = fromMonth === toMonth ? fromMonth : `${fromMonth} 至 ${toMonth}`;
  return (
    <>
      <PageHeader
        title="时限报表"
        intro={
          <>
            按到期月份统计各单位的按时办结和超期。<span className="no-print">点数字看它的办件。</span>
          </>
        }
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              打印
            </Button>
            <Button icon={<DownloadOutlined />} onClick={() => download('/api/v1/watch/report/export', query).catch(tell.problem)}>
              导出 Excel
            </Button>
          </>
        }
      />
      <div className={`${css.choose} no-print`}>
        <DatePicker.RangePicker
          picker="month"
          allowClear={false}
          aria-label="月份"
          value={[dayjs(`${fromMonth}-01`), dayjs(`${toMonth}-01`)]}
          onChange={(chosen) => go({ from: chosen?.[0]?.format('YYYY-MM'), to: chosen?.[1]?.format('YYYY-MM') })}
        />
        <div className={css.unit}>
          <UnitPicker
            aria-label="单位"
            placeholder="全部单位"
            value={under ?? null}
            onChange={(chosen) => go({ under: chosen === null ? undefined : String(chosen) })}
          />
        </div>
      </div>
      <Answer query={report}>
        {(data) =>
          data.units.length === 0 ? (
            <EmptyState title="这几个月没有办件" next="换几个月看看；办件由管理员从业务系统导入。" />
          ) : (
            <Panel title={`${months}，截至 ${showTime(data.at)}`}>
              <div className={css.sheet}>
                <ReportTable data={data} months={{ fromMonth, toMonth }} under={under} />
              </div>
              <p className={css.notes}>
                受理：这几个月受理的。应办结：到期日在这几个月、已经办结或已过到期日的办件。黄牌：超过到期日才办结或仍未办结的，“未办结”是其中仍未办结的。红牌：督办期限在这几个月、过了期限仍未办结的督办。
              </p>
            </Panel>
          )
        }
      </Answer>
    </>
  );
}
