import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useConfirm } from '../../shared/index.ts';
import type { Autosave } from './autosave.ts';
import type { EditorHandle } from './CodeEditor.tsx';

interface ConflictNoticeProps {
  readonly autosave: Autosave;
  readonly editor: EditorHandle | null;
  readonly mine: string;
}

/** Two people changed the same draft: both texts are kept until they have been brought together, place by place. */
export function ConflictNotice({ autosave, editor, mine }: ConflictNoticeProps) {
  const [merging, setMerging] = useState(false);
  const confirm = useConfirm();
  const { theirs } = autosave;
  if (!theirs || !editor) return null;
  const end = () => {
    editor.compareWith(undefined);
    setMerging(false);
  };
  const takeTheirs = async () => {
    const then = '您的文字会先存成一个文件下载到本机，然后换成对方保存的文字。';
    if (!(await confirm({ title: '采用对方的文字？', then, verb: '采用对方的' }))) return;
    keepFile(mine);
    end();
    editor.replace(theirs.text);
    await autosave.settle();
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title="您修改期间，别人也保存了这份草稿"
      description={
        <>
          <p>
            {merging
              ? '不同之处已标在正文里：绿底是您的，红底是对方的。逐处选“用我的”或“用对方的”，也可以直接改，然后保存。'
              : '两边的文字都在，没有覆盖。请先看看不同之处，合到一起再保存。'}
          </p>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            {merging ? (
              <Button
                type="primary"
                onClick={() => {
                  end();
                  void autosave.settle();
                }}
              >
                合好了，保存
              </Button>
            ) : (
              <Button
                type="primary"
                onClick={() => {
                  editor.compareWith(theirs.text);
                  setMerging(true);
                }}
              >
                逐处对照合并
              </Button>
            )}
            <Button onClick={takeTheirs}>采用对方的</Button>
          </div>
        </>
      }
    />
  );
}

/** Nothing typed is lost: it goes to the person's own machine. */
function keepFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = '我的草稿.md';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
