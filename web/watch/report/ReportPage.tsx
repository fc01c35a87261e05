import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { api } from '../../api/index.ts';
import { Answer, download, EmptyState, PageHeader, Panel, showTime, today, useTell } from '../../shared/index.ts';
import { MonthsAndUnitChoice, useMonthsAndUnit } from '../../units/index.ts';
import css from './ReportPage.module.css';
import { ReportTable } from './ReportTable.tsx';

/** How the units kept their time limits in the months chosen: on screen, on paper, as a workbook. */
export default function ReportPage() {
  const chosen = useMonthsAndUnit(today().slice(0, 7));
  const { fromMonth, toMonth, under } = chosen;
  const tell = useTell();
  const query = { fromMonth, toMonth, ...(under && { under }) };
  const report = api.useQuery('get', '/api/v1/watch/report', { params: { query } });
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
      <MonthsAndUnitChoice {...chosen} />
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
