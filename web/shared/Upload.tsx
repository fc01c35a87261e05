import { InboxOutlined } from '@ant-design/icons';
import { Alert, Upload as AntUpload, Button, Progress } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { type Problem, problemOf, type Sending } from '../api/index.ts';
import css from './Upload.module.css';

export interface UploadProps<T> {
  /** What may be dropped: `.xlsx,.csv`. */
  readonly accept: string;
  /** Largest size in MB; a larger file is not sent at all. */
  readonly limit: number;
  /** What happens with the file, and what it has to look like. */
  readonly hint: ReactNode;
  /** Sends it: `(file, sending) => importUnits.mutateAsync(fileIn(file, sending))`. */
  readonly send: (file: File, sending: Sending) => Promise<T>;
  readonly onDone: (answer: T, file: File) => void;
}

interface Going {
  readonly name: string;
  readonly share: number;
}

/** Takes one file by dropping or choosing, shows how far it has got, and says why it was refused. */
export function Upload<T>({ accept, limit, hint, send, onDone }: UploadProps<T>) {
  const [going, setGoing] = useState<Going>();
  const [problem, setProblem] = useState<Pick<Problem, 'title' | 'detail'>>();
  const stop = useRef<AbortController>(undefined);

  async function take(file: File): Promise<void> {
    const refused = refusal(file, accept, limit);
    setProblem(refused);
    if (refused) return;
    const control = new AbortController();
    stop.current = control;
    setGoing({ name: file.name, share: 0 });
    try {
      onDone(await send(file, { onProgress: (share) => setGoing({ name: file.name, share }), signal: control.signal }), file);
    } catch (thrown) {
      if (!control.signal.aborted) setProblem(problemOf(thrown));
    } finally {
      setGoing(undefined);
    }
  }

  return (
    <div>
      {problem && <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} title={problem.title} description={problem.detail} />}
      {going ? (
        <div className={css.going} role="status">
          <p className={css.name}>{going.share < 1 ? `正在上传 ${going.name}` : `已上传，正在读取 ${going.name}`}</p>
          <Progress percent={Math.floor(going.share * 100)} status="active" aria-label="上传进度" />
          <Button onClick={() => stop.current?.abort()}>取消</Button>
        </div>
      ) : (
        <AntUpload.Dragger
          accept={accept}
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <p className={css.icon}>
            <InboxOutlined />
          </p>
          <p className={css.ask}>点击选择文件，或把文件拖到这里</p>
          <div className={css.hint}>{hint}</div>
        </AntUpload.Dragger>
      )}
    </div>
  );
}

function refusal({ name, size }: File, accept: string, limit: number): Pick<Problem, 'title' | 'detail'> | undefined {
  const kinds = accept.split(',').map((kind) => kind.trim().toLowerCase());
  if (!kinds.some((kind) => name.toLowerCase().endsWith(kind))) return { title: '不能用这种文件', detail: `“${name}”不是 ${kinds.join('、')} 文件` };
  if (size === 0) return { title: '文件是空的', detail: `“${name}”没有内容，请检查后重新选择` };
  if (size > limit * 1024 * 1024) return { title: '文件太大', detail: `“${name}”超过 ${limit} MB，请拆分后分次上传` };
  return undefined;
}
