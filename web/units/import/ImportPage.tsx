import { DownloadOutlined } from '@ant-design/icons';
import { Button, Result, Steps } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, fileIn } from '../../api/index.ts';
import { download, PageHeader, Panel, Upload, useNarrow, useTell } from '../../shared/index.ts';
import { PlanView } from './PlanView.tsx';
import type { ImportDone, ImportPlan } from './words.ts';

const FILE_MB = 2;

/** Units from a file: choose it, see what would change, do it as a whole. */
export default function ImportPage() {
  const [chosen, setChosen] = useState<{ readonly file: File; readonly plan: ImportPlan }>();
  const [done, setDone] = useState<ImportDone>();
  const narrow = useNarrow();
  const preview = api.useMutation('post', '/api/v1/units/import/preview');
  const again = () => {
    setChosen(undefined);
    setDone(undefined);
  };
  return (
    <>
      <PageHeader title="导入单位" intro="先看将要发生的变化，确认后才保存；有一处错误就全部不保存。" actions={<TemplateButton />} />
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
          <Upload<ImportPlan>
            accept=".xlsx,.csv"
            limit={FILE_MB}
            hint={`Excel（.xlsx）或 CSV，不超过 ${FILE_MB} MB。可以用模板，也可以把“单位”页导出的表改好再传；列的先后不限。`}
            send={(file, sending) => preview.mutateAsync(fileIn(file, sending))}
            onDone={(plan, file) => setChosen({ file, plan })}
          />
        )}
        {chosen && !done && <PlanView {...chosen} onPlan={(plan) => setChosen({ ...chosen, plan })} onBack={again} onDone={setDone} />}
        {done && (
          <Result
            status="success"
            title="导入完成"
            subTitle={`新增 ${done.created} 个，修改 ${done.changed} 个，${done.unchanged} 个没有变化。`}
            extra={[
              <Button key="again" onClick={again}>
                再导入一个文件
              </Button>,
              <Link key="units" to="/units">
                <Button type="primary">查看单位</Button>
              </Link>,
            ]}
          />
        )}
      </Panel>
    </>
  );
}

function TemplateButton() {
  const tell = useTell();
  return (
    <Button icon={<DownloadOutlined />} onClick={() => download('/api/v1/units/template').catch(tell.problem)}>
      下载模板
    </Button>
  );
}
