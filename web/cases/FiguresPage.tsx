import { Button, Table } from 'antd';
import { Link } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { Answer, EmptyState, Help, PageHeader, Panel, showDay, today, WideArea } from '../shared/index.ts';
import { MonthsAndUnitChoice, useMonthsAndUnit } from '../units/index.ts';
import css from './FiguresPage.module.css';
import type { CaseFigures } from './words.ts';

/** The indicators of every unit in the months chosen, each with its cases one click away. */
export default function FiguresPage() {
  const chosen = useMonthsAndUnit(`${today().slice(0, 4)}-01`);
  const { fromMonth, toMonth, under } = chosen;
  const mayImport = useMay('cases.import');
  const figures = api.useQuery('get', '/api/v1/cases/figures', { params: { query: { fromMonth, toMonth, ...(under && { under }) } } });
  return (
    <>
      <PageHeader title="办件指标" intro="由办件、评价、投诉和事项目录算出。点数字看它是由哪些办件、评价或投诉算出来的；没有分母的不算，显示“—”。" />
      <MonthsAndUnitChoice {...chosen} />
      <Answer query={figures}>
        {(data) =>
          data.units.length === 0 ? (
            <EmptyState title="这几个月还没有办件" next={mayImport ? '导入办件后，指标自动算出。' : '请联系管理员导入办件。'}>
              {mayImport && (
                <Link to="/case-imports">
                  <Button>导入办件</Button>
                </Link>
              )}
            </EmptyState>
          ) : (
            <Panel title={`截至 ${showDay(data.asOf)}`}>
              <FigureTable data={data} months={`fromMonth=${fromMonth}&toMonth=${toMonth}`} under={under} />
            </Panel>
          )
        }
      </Answer>
    </>
  );
}

/** Where the rows behind a figure are, by what it is made of. */
const LISTS: Readonly<Record<string, string | undefined>> = { 办件: '/cases', 评价: '/ratings', 投诉: '/complaints' };

interface FigureTableProps {
  readonly data: CaseFigures;
  readonly months: string;
  readonly under: number | undefined;
}

function FigureTable({ data: { indicators, units, all }, months, under }: FigureTableProps) {
  return (
    <WideArea label="各单位的指标">
      <Table
        size="small"
        rowKey="unitId"
        dataSource={[{ unitId: 0, unitName: '合计', values: all }, ...units]}
        pagination={units.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { title: '单位', className: `${css.name}`, render: (_, { unitId, unitName }) => (unitId === 0 ? <b>{unitName}</b> : unitName) },
          ...indicators.map(({ name, formula, source, reading }, index) => ({
            key: name,
            align: 'right' as const,
            title: (
              <>
                {name}
                <Help about={name}>
                  {formula}
                  {reading && `（${reading}）`}
                </Help>
              </>
            ),
            render: (_: unknown, { unitId, values }: CaseFigures['units'][number]) => {
              const value = values[index] ?? '—';
              const place = unitId === 0 ? under : unitId;
              const list = LISTS[source];
              if (list === undefined || value === '—') return <span className="figures">{value}</span>;
              return (
                <Link className="figures" to={`${list}?indicator=${encodeURIComponent(name)}&${months}${place ? `&under=${place}` : ''}`}>
                  {value}
                </Link>
              );
            },
          })),
        ]}
      />
    </WideArea>
  );
}
