import { Alert, Button, Input, Modal, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, client, fileIn, problemOf } from '../../api/index.ts';
import { Upload, useTell } from '../../shared/index.ts';
import { toEditor } from '../addresses.ts';
import { Findings } from '../Findings.tsx';
import { placed } from '../findings.ts';
import { FrontMatterForm } from './FrontMatterForm.tsx';
import { type FrontMatter, hasFrontMatter, withFrontMatter } from './front-matter.ts';

interface NewRegulationProps {
  /** A text to begin with. */
  readonly initial?: string;
  readonly onClose: () => void;
}

/** Brings a regulation in: a file or pasted text is read, completed where it was written for paper, and becomes a draft. */
export function NewRegulation({ initial = '', onClose }: NewRegulationProps) {
  const [text, setText] = useState(initial);
  const [from, setFrom] = useState<string>();
  const create = api.useMutation('post', '/api/v1/regulations');
  const draft = api.useMutation('post', '/api/v1/regulations/{regulationId}/drafts');
  const check = api.useMutation('post', '/api/v1/regulations/check');
  const navigate = useNavigate();
  const tell = useTell();
  const busy = create.isPending || draft.isPending || check.isPending;
  const opened = ({ id }: { readonly id: number }) => {
    tell.done('已存为草稿');
    navigate(toEditor(id));
  };

  const take = (whole: string) => create.mutate({ body: { text: whole, note: '' } }, { onSuccess: opened, onError: onRefused(whole) });
  const onRefused = (whole: string) => (thrown: unknown) => {
    const { code, current } = problemOf(thrown);
    const existing = current as { readonly id?: number; readonly draftId?: number | null } | undefined;
    if (code === 'already-exists' && existing?.id !== undefined && !existing.draftId)
      draft.mutate(
        { params: { path: { regulationId: existing.id } }, body: { text: whole, note: '' } },
        { onSuccess: opened, onError: tell.problem },
      );
    else tell.problem(thrown);
  };

  const complete = hasFrontMatter(text);
  return (
    <Modal open title="新建细则" onCancel={onClose} width={720} footer={null} mask={{ closable: text === '' }} destroyOnHidden>
      <Tabs
        defaultActiveKey={initial === '' ? 'file' : 'paste'}
        items={[
          {
            key: 'file',
            label: '上传文件',
            children: (
              <Upload
                accept=".md,.txt,.markdown"
                limit={1}
                hint="细则是一个文本文件（.md），UTF-8 或 GB18030 编码，1 MB 以内。Word 文件请复制文字后粘贴。"
                send={async (file, sending) => (await client.POST('/api/v1/regulations/read', fileIn(file, sending))).data}
                onDone={(read, file) => {
                  if (!read) return;
                  setText(read.text);
                  setFrom(`${file.name}（${read.encoding}，${read.text.length} 字）`);
                }}
              />
            ),
          },
          {
            key: 'paste',
            label: '粘贴文字',
            children: (
              <Input.TextArea
                aria-label="细则正文"
                rows={text === '' ? 10 : 6}
                value={text}
                onChange={({ target }) => {
                  setText(target.value);
                  setFrom(undefined);
                }}
                placeholder={'把细则全文粘贴到这里。\n\n只有条文、没有计分规则也可以：先存为草稿，再在条文旁逐条加上规则。'}
              />
            ),
          },
        ]}
      />
      {from !== undefined && <Alert style={{ marginTop: 12 }} type="success" showIcon title={`已读入 ${from}`} />}
      {text !== '' && !complete && <FrontMatterForm text={text} busy={busy} onDone={(front: FrontMatter) => take(withFrontMatter(text, front))} />}
      {text !== '' && complete && (
        <div style={{ marginTop: 16 }}>
          {check.data && <Findings findings={check.data.findings.map(placed)} none="没有发现问题。" />}
          {check.data?.existing && (
            <Alert
              style={{ marginBottom: 12 }}
              type="info"
              showIcon
              title={`库中已有《${check.data.existing.title}》`}
              description={check.data.existing.draftId ? '它已有一个草稿，请先发布或删除那个草稿。' : '会存为它的新草稿，已发布的版本不变。'}
            />
          )}
          <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
            <Button loading={check.isPending} onClick={() => check.mutate({ body: { text } }, { onError: tell.problem })}>
              先检查
            </Button>
            <Button type="primary" loading={busy} onClick={() => take(text)}>
              存为草稿
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
