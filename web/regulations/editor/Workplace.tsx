import { Button, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../api/index.ts';
import { PageHeader, useNarrow } from '../../shared/index.ts';
import { toDocument } from '../addresses.ts';
import { clauseId } from '../document/tree.ts';
import { errorsIn, type PlacedFinding, placed, warningsIn } from '../findings.ts';
import type { VersionDetail } from '../record.ts';
import { VersionTag } from '../VersionTag.tsx';
import { useAutosave } from './autosave.ts';
import type { EditorHandle } from './CodeEditor.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { Insertions } from './Insertions.tsx';
import { useLeavingGuard } from './leaving.ts';
import { useLiveCheck } from './live-check.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { SavingWords } from './SavingWords.tsx';
import { type Side, SidePane } from './SidePane.tsx';
import css from './Workplace.module.css';

const CodeEditor = lazy(() => import('./CodeEditor.tsx'));

/** The editor with its preview: what is typed is checked beside the page and saved as a draft. */
export function Workplace({ version }: { readonly version: VersionDetail }) {
  const [text, setText] = useState(version.text);
  const [side, setSide] = useState<Side>('preview');
  const [shown, setShown] = useState<'text' | 'side'>('text');
  const [publishing, setPublishing] = useState(false);
  const editor = useRef<EditorHandle>(null);
  const autosave = useAutosave(version);
  const { checked, checking } = useLiveCheck(text, version.key);
  const narrow = useNarrow();
  const mayPublish = useMay('regulations.publish');
  useLeavingGuard(autosave);

  const findings = checked?.findings ?? version.findings.map(placed);
  const description = checked ? checked.description : (version.description ?? undefined);
  const go = ({ line, column }: PlacedFinding) => {
    setShown('text');
    // The editor may only now become visible.
    requestAnimationFrame(() => editor.current?.goTo(line, column));
  };
  const type = (typed: string) => {
    setText(typed);
    autosave.change(typed);
  };
  // The preview goes along with the cursor.
  const follow = (line: number) => {
    const index = description?.clauses.findLastIndex((clause) => clause.line <= line) ?? -1;
    if (index >= 0) document.getElementById(clauseId(index))?.scrollIntoView({ block: 'nearest' });
  };
  const publish = async () => {
    if (await autosave.flush()) setPublishing(true);
  };

  return (
    <div className={css.page}>
      <PageHeader
        title={version.title}
        tags={<VersionTag number={version.number} state="draft" />}
        intro={<SavingWords {...autosave} />}
        actions={
          <>
            <Link to={toDocument(version.id)}>
              <Button>查看正文</Button>
            </Link>
            {mayPublish && (
              <Button type="primary" disabled={autosave.state === 'conflict'} onClick={publish}>
                发布
              </Button>
            )}
          </>
        }
      />
      <ConflictNotice autosave={autosave} editor={editor.current} mine={text} />
      <div className={css.bar}>
        {narrow && (
          <Segmented
            value={shown}
            onChange={setShown}
            options={[
              { value: 'text', label: '正文' },
              { value: 'side', label: '预览与问题' },
            ]}
          />
        )}
        <Insertions text={text} description={description} editor={editor} />
        <button type="button" className={css.count} onClick={() => setSide('findings')}>
          {checking ? '正在检查…' : counted(findings)}
        </button>
      </div>
      <div className={css.panes}>
        <div className={css.pane} hidden={narrow && shown !== 'text'}>
          <Suspense fallback={<Skeleton active />}>
            <CodeEditor initial={version.text} findings={findings} onChange={type} onLine={follow} handle={editor} />
          </Suspense>
        </div>
        <div className={`${css.pane} ${css.side}`} hidden={narrow && shown !== 'side'}>
          <SidePane side={side} onSide={setSide} description={description} findings={findings} onGo={go} />
        </div>
      </div>
      {publishing && <PublishDialog version={version} seen={autosave.version()} findings={findings} onGo={go} onClose={() => setPublishing(false)} />}
    </div>
  );
}

function counted(findings: readonly PlacedFinding[]): string {
  const [errors, warnings] = [errorsIn(findings), warningsIn(findings)];
  if (errors + warnings === 0) return '没有发现问题';
  return [errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : ''].filter(Boolean).join('，');
}
