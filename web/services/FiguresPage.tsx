import { Table } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api } from '../api/index.ts';
import { Answer, EmptyState, Help, PageHeader, Panel, showDay, WideArea } from '../shared/index.ts';
import { UnitPicker } from '../units/index.ts';

/** The indicators that the catalogue itself gives: a row a unit, each with its services one click away. */
export default function FiguresPage() {
  const [address, setAddress] = useSearchParams();
  const under = Number(address.get('under')) || undefined;
  const figures = api.useQuery('get', '/api/v1/services/figures', { params: { query: under ? { under } : {} } });
  return (
    <>
      <PageHeader title="事项指标" intro="由事项目录直接算出；只算当天有效的事项。点单位看它的事项。" />
      <div style={{ maxWidth: 360, marginBottom: 12 }}>
        <UnitPicker
          aria-label="单位"
          placeholder="全部单位"
          value={under ?? null}
          onChange={(chosen) => setAddress(chosen === null ? {} : { under: String(chosen) })}
        />
      </div>
      <Answer query={figures}>
        {({ asOf, indicators, units, all }) =>
          units.length === 0 ? (
            <EmptyState title="还没有事项" next="导入事项目录后，这里显示各单位的指标。" />
          ) : (
            <Panel title={`截至 ${showDay(asOf)}`}>
              <WideArea label="事项指标">
                <Table
                  size="small"
                  rowKey="unitId"
                  dataSource={[{ unitId: 0, unitName: '合计', values: all }, ...units]}
                  pagination={units.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
                  columns={[
                    {
                      title: '单位',
                      render: (_, { unitId, unitName }) =>
                        unitId === 0 ? <b>{unitName}</b> : <Link to={`/services?under=${unitId}`}>{unitName}</Link>,
                    },
                    ...indicators.map(({ name, formula }, index) => ({
                      key: name,
                      align: 'right' as const,
                      title: (
                        <>
                          {name}
                          <Help about={name}>{formula}</Help>
                        </>
                      ),
                      render: (_: unknown, { values }: { readonly values: readonly string[] }) => <span className="figures">{values[index]}</span>,
                    })),
                  ]}
                />
              </WideArea>
            </Panel>
          )
        }
      </Answer>
    </>
  );
}
