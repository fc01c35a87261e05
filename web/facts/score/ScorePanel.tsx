import { Table } from 'antd';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, Help, Panel, useNarrow } from '../../shared/index.ts';
import css from './ScorePanel.module.css';
import { type Scorecard, type ScoredRule, shown } from './words.ts';

/** What the unit's own claim comes to beside what has been confirmed, clause by clause. */
export function ScorePanel({ assessmentId, unitId }: { readonly assessmentId: number; readonly unitId: number }) {
  const params = { path: { assessmentId, unitId }, query: { view: 'claimed' as const } };
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/scorecard', { params });
  return (
    <Panel
      title={
        <>
          自评得分
          <Help about="自评和核定">
            自评按本单位填报的全部内容（包括草稿）计算，核定只算考核组已确认的；考核组、督查和系统的记录两边都算。待定的条款还缺内容，不按 0 分计。
          </Help>
        </>
      }
    >
      <Answer query={query}>{(card) => <Card {...card} />}</Answer>
    </Panel>
  );
}

function Card(card: Scorecard) {
  const narrow = useNarrow();
  if (card.rules.length === 0) return <EmptyState title="没有计分的条款" />;
  return (
    <>
      <dl className={css.totals}>
        <Total label="自评总分" value={totalOf(card)} />
        <Total label="核定总分" value={card.other === null ? '待定' : shown(card.other, card.decimals)} />
        {card.parts.map((part) => (
          <Total
            key={part.part}
            label={part.part}
            value={`${part.points === null ? '待定' : shown(part.points, card.decimals)}${part.capped ? `（合计 ${shown(part.sum, card.decimals)}，已到上限）` : ''}`}
          />
        ))}
      </dl>
      <Table<ScoredRule>
        size="small"
        rowKey={({ rule }) => rule}
        dataSource={card.rules}
        pagination={false}
        columns={[
          {
            title: '条款',
            render: (_, { clause, name, part }) => (
              <>
                {name}
                <div className={css.clause}>{[clause, part].filter(Boolean).join(' · ')}</div>
              </>
            ),
          },
          { title: '自评', align: 'right', width: narrow ? 72 : 110, render: (_, rule) => <Points rule={rule} points={rule.points} card={card} /> },
          { title: '核定', align: 'right', width: narrow ? 72 : 110, render: (_, rule) => <Points rule={rule} points={rule.other} card={card} /> },
          ...(narrow
            ? []
            : [{ title: '上限', align: 'right' as const, width: 90, render: (_: unknown, { limit }: ScoredRule) => shown(limit, card.decimals) }]),
        ]}
      />
    </>
  );
}

function Total({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures">{value}</dd>
    </div>
  );
}

function totalOf({ total, lowest, highest, decimals }: Scorecard): string {
  if (total !== null) return shown(total, decimals);
  return lowest !== null && highest !== null ? `${shown(lowest, decimals)} 至 ${shown(highest, decimals)}` : '待定';
}

function Points({ rule, points, card }: { readonly rule: ScoredRule; readonly points: number | null; readonly card: Scorecard }) {
  if (rule.notApplicable !== null) return <span className={css.soft}>不适用</span>;
  if (points === null) return <span className={css.soft}>待定</span>;
  return <span className="figures">{shown(points, card.decimals)}</span>;
}
