import { DownloadOutlined } from '@ant-design/icons';
import { Button, Result, Steps } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Sending } from '../../api/index.ts';
import { download } from '../download.ts';
import { useNarrow } from '../narrow.ts';
import { PageHeader } from '../PageHeader.tsx';
import { Panel } from '../Panel.tsx';
import { useTell } from '../tell.ts';
import { Upload } from '../Upload.tsx';
import { PlanView } from './PlanView.tsx';
import type { Done, Importing, Plan } from './plan.ts';

const FILE_MB = 2;

export interface ImportPageProps<P extends Plan> extends Importing {
  /** Where the empty table is fetched. */
  readonly template: string;
  /** The list that was changed. */
  readonly list: string;
  readonly preview: (file: File, sending: Sending) => Promise<P>;
  readonly apply: (file: File, sending: Sending, fingerprint: string) => Promise<Done>;
  readonly aside?: ReactNode;
}

/** Records from a file: choose it, see what would change, do it as a whole. */
export function ImportPage<P extends Plan>({ template, list, preview, apply, aside, ...words }: ImportPageProps<P>) {
  const [chosen, setChosen] = useState<{ readonly file: File; readonly plan: Plan }>();
  const [done, setDone] = useState<Done>();
  const narrow = useNarrow();
  const { noun, measure } = words;
  const again = () => {
    setChosen(undefined);
    setDone(undefined);
  };
  return (
    <>
      <PageHeader
        title={`导入${noun}`}
        intro="先看将要发生的变化，确认后才保存；有一处错误就全部不保存。"
        actions={<TemplateButton address={template} />}
      />
      <Panel>
        <Steps
          size="small"
          responsive={false}
          titlePlacement={narrow ? 'vertical' : 'horizontal'}
          current={done ? 2 : chosen ? 1 : 0}
          items={[{ title: '选择文件' }, { title: '核对变化' }, { title: '完成' }]}
          style={{ marginBottom: 20 }}
        />
        {!chosen && (
          <Upload<Plan>
            accept=".xlsx,.csv"
            limit={FILE_MB}
            hint={`Excel（.xlsx）或 CSV，不超过 ${FILE_MB} MB。可以用模板，也可以把“${noun}”页导出的表改好再传；列的先后不限。`}
            send={preview}
            onDone={(plan, file) => setChosen({ file, plan })}
          />
        )}
        {chosen && !done && (
          <PlanView
            {...words}
            plan={chosen.plan}
            aside={aside}
            apply={() => apply(chosen.file, unwatched(), chosen.plan.fingerprint)}
            onPlan={(plan) => setChosen({ ...chosen, plan })}
            onBack={again}
            onDone={setDone}
          />
        )}
        {done && (
          <Result
            status="success"
            title="导入完成"
            subTitle={`新增 ${done.created} ${measure}，修改 ${done.changed} ${measure}，${done.unchanged} ${measure}没有变化。`}
            extra={[
              <Button key="again" onClick={again}>
                再导入一个文件
              </Button>,
              <Link key="list" to={list}>
                <Button type="primary">查看{noun}</Button>
              </Link>,
            ]}
          />
        )}
      </Panel>
    </>
  );
}

const unwatched = (): Sending => ({ onProgress: () => undefined, signal: new AbortController().signal });

function TemplateButton({ address }: { readonly address: string }) {
  const tell = useTell();
  return (
    <Button icon={<DownloadOutlined />} onClick={() => download(address).catch(tell.problem)}>
      下载模板
    </Button>
  );
}
