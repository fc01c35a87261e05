import { Table } from 'antd';
import { Link } from 'react-router';
import { Panel, WideArea } from '../../shared/index.ts';
import { type Board, KINDS, type Kind } from '../words.ts';

const ORDER: readonly Kind[] = ['red', 'overdue', 'supervised', 'today', 'next'];

/** The same numbers unit by unit, those with 红牌 first. */
export function UnitCounts({ units }: { readonly units: Board['units'] }) {
  return (
    <Panel title="各单位">
      <WideArea label="各单位的预警件数">
        <Table
          size="small"
          rowKey="unitId"
          dataSource={[...units]}
          pagination={units.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
          columns={[
            { title: '单位', dataIndex: 'unitName' },
            ...ORDER.map((kind) => ({
              key: kind,
              title: KINDS[kind],
              align: 'right' as const,
              render: (_: unknown, unit: Board['units'][number]) =>
                unit[kind] === 0 ? (
                  <span className="figures">0</span>
                ) : (
                  <Link
                    className="figures"
                    to={`/watch?kind=${kind}&under=${unit.unitId}`}
                    aria-label={`${unit.unitName}${KINDS[kind]} ${unit[kind]} 件`}
                  >
                    {unit[kind]}
                  </Link>
                ),
            })),
          ]}
        />
      </WideArea>
    </Panel>
  );
}
