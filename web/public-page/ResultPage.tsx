import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { api } from '../api/index.ts';
import { Answer } from '../shared/Answer.tsx';
import { showDay } from '../shared/format.ts';
import { useRecordTitle } from '../shared/title.ts';
import { PublicFrame } from './PublicFrame.tsx';
import css from './ResultPage.module.css';
import { ResultTable } from './ResultTable.tsx';
import type { Published } from './types.ts';

/** One published result, for everybody and for paper. */
export default function ResultPage() {
  const assessmentId = Number(useParams().assessmentId);
  const query = api.useQuery('get', '/api/v1/public/results/{assessmentId}', { params: { path: { assessmentId } } });
  return (
    <PublicFrame top={<h1>{query.data?.title ?? '考核结果'}</h1>}>
      <Answer query={query}>{(result: Published) => <Result result={result} />}</Answer>
    </PublicFrame>
  );
}

function Result({ result }: { readonly result: Published }) {
  useRecordTitle(result.title);
  const several = result.pools.length > 1;
  return (
    <>
      <div className={css.head}>
        <p className={css.facts}>
          {result.authority && <span>组织单位：{result.authority}</span>}
          <span>
            考核期间：{showDay(result.periodFrom)}至{showDay(result.periodTo)}
          </span>
          <span>公布日期：{showDay(result.publishedAt)}</span>
          <span>依据：{result.regulation}</span>
        </p>
        <Button className="no-print" icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
      {result.pools.map(({ name, units }) => (
        <section key={name} className={css.pool} aria-label={name || '结果'}>
          {several && name && (
            <h2 className={css.name}>
              {name}
              <span className={css.count}>{units.length} 个单位</span>
            </h2>
          )}
          <ResultTable result={result} units={units} />
        </section>
      ))}
      <p className={css.receipt}>
        结果已于 {showDay(result.sealedAt)} 封存，指纹（SHA-256）：<code>{result.receipt}</code>
      </p>
    </>
  );
}
