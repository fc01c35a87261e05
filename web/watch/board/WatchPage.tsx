import { BarChartOutlined, CalendarOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, type Column, DataTable, oneOf, PageHeader, showDay, showShortDay, text, useList, whole } from '../../shared/index.ts';
import { UnitFilter } from '../../units/index.ts';
import { CaseState, showOverdue } from '../CaseState.tsx';
import { Due } from '../Due.tsx';
import { caseAddress, KINDS, type Kind, type WatchedCase } from '../words.ts';
import { Tiles } from './Tiles.tsx';
import { UnitCounts } from './UnitCounts.tsx';
import css from './WatchPage.module.css';

const FILTERS = {
  kind: oneOf('today', 'next', 'overdue', 'supervised', 'red', 'late'),
  under: whole,
  fromMonth: text,
  toMonth: text,
};

/** Today's board: what falls due, what is overdue, and the cases behind each number. */
export default function WatchPage() {
  const navigate = useNavigate();
  const list = useList({ filters: FILTERS, sort: 'due' });
  const { under, kind = 'overdue', fromMonth, toMonth } = list.query;
  const board = api.useQuery('get', '/api/v1/watch/board', { params: { query: under ? { under } : {} } });
  const cases = api.useQuery('get', '/api/v1/watch/cases', { params: { query: list.query } });
  const go = (address: string) => navigate(`${address}${under ? `?under=${under}` : ''}`);
  return (
    <>
      <PageHeader
        title="督办预警"
        intro="超期未办结的亮黄牌；督办期限过了仍未办结的亮红牌。到期前一个工作日提醒。"
        actions={
          <>
            <Button icon={<CalendarOutlined />} onClick={() => navigate('/watch/feeds')}>
              日历订阅
            </Button>
            <Button icon={<UnorderedListOutlined />} onClick={() => go('/supervisions')}>
              督办台账
            </Button>
            <Button icon={<BarChartOutlined />} onClick={() => go('/watch/report')}>
              时限报表
            </Button>
          </>
        }
      />
      <UnitFilter list={list} />
      <Answer query={board}>
        {({ all, next, provisional }) => (
          <Tiles
            counts={all}
            next={`${showShortDay(next)}${provisional ? '（暂定）' : ''}`}
            chosen={kind}
            onChoose={(chosen) => list.set({ kind: chosen, fromMonth: undefined, toMonth: undefined })}
          />
        )}
      </Answer>
      {kind === 'late' && (
        <Alert
          type="info"
          showIcon
          closable={{ onClose: () => list.set({ kind: undefined, fromMonth: undefined, toMonth: undefined }), 'aria-label': '看今天的黄牌' }}
          style={{ marginBottom: 12 }}
          title={`${fromMonth}${toMonth === fromMonth ? '' : ` 至 ${toMonth}`}到期而超期的办件，已办结的也在内`}
        />
      )}
      <DataTable
        label={kind === 'late' ? '超期办件' : `${KINDS[kind]}的办件`}
        list={list}
        query={cases}
        rowKey={({ unitId, key }) => `${unitId}-${key}`}
        columns={kind === 'late' ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'closed')}
        search="办件编号"
        exportFrom="/api/v1/watch/cases/export"
        empty={EMPTY[kind]}
      />
      {board.data && board.data.units.length > 1 && (
        <div className={css.units}>
          <UnitCounts units={board.data.units} />
        </div>
      )}
    </>
  );
}

const EMPTY: Readonly<Record<Kind | 'late', { readonly title: string; readonly next?: string }>> = {
  today: { title: '今天没有到期的办件' },
  next: { title: '下一工作日没有到期的办件' },
  overdue: { title: '没有超期未办结的办件', next: '办件导入后，到期日按事项的承诺时限和工作日历计算。' },
  supervised: { title: '没有督办中的办件', next: '督查员可以在黄牌办件的页面上发起督办。' },
  red: { title: '没有红牌' },
  late: { title: '这几个月没有超期的办件' },
};

const COLUMNS: readonly Column<WatchedCase>[] = [
  {
    key: 'number',
    title: '办件编号',
    sort: true,
    phone: 'title',
    value: ({ unitId, key, number }) => (
      <Link className="figures" to={caseAddress(unitId, key)}>
        {number}
      </Link>
    ),
  },
  { key: 'service', title: '事项', value: ({ serviceName }) => serviceName ?? '—' },
  { key: 'unitName', title: '单位', sort: true, value: ({ unitName }) => unitName },
  { key: 'accepted', title: '受理', sort: true, phone: 'hide', value: ({ accepted }) => <span className="figures">{accepted}</span> },
  { key: 'due', title: '到期', sort: true, value: (item) => <Due {...item} /> },
  { key: 'overdueDays', title: '超期', width: 130, value: ({ overdueDays }) => showOverdue(overdueDays) },
  { key: 'closed', title: '办结', phone: 'hide', value: ({ closed }) => (closed === null ? '—' : showDay(closed)) },
  { key: 'state', title: '状态', width: 150, value: (item) => <CaseState item={item} /> },
];
