import { DownloadOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../api/index.ts';
import { NewRegulation, toRedline } from '../../regulations/index.ts';
import { EmptyState } from '../../shared/index.ts';
import type { OpenLab } from '../lab/use-lab.ts';
import { saveText } from '../model/save.ts';
import type { Variant } from '../model/variant.ts';
import type { TrialAnswer } from '../types.ts';
import { TRIAL_WORDS } from '../words.ts';
import css from './TextChanges.module.css';

const Redline = lazy(() => import('./Redline.tsx'));

interface TextChangesProps {
  readonly lab: OpenLab;
  readonly answer: TrialAnswer;
  readonly variant: Variant;
}

/** The regulation as the variant would have it: as a redline, as a file, as the beginning of next year's draft. */
export function TextChanges({ lab: { link }, answer: { regulation }, variant: { version, change, name } }: TextChangesProps) {
  const [texts, setTexts] = useState<{ readonly before: string; readonly after: string }>();
  const [drafting, setDrafting] = useState(false);
  const mayWrite = useMay('regulations.write');
  useEffect(() => {
    let here = true;
    link.ask('texts', { change }).then(
      (given) => here && setTexts(given),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [link, change]);
  if (!texts) return <p role="status">正在比对……</p>;
  const same = texts.before === texts.after;
  if (same && !version) return <EmptyState title="细则没有改动" next="在左边改分值、上限、等次或设定，这里就列出条文和规则改了哪些字。" />;
  return (
    <>
      <div className={`${css.bar} no-print`}>
        <Button icon={<DownloadOutlined />} onClick={() => saveText(`${regulation.title}-${name}.md`, marked(texts.after), 'text/markdown')}>
          导出改后的细则
        </Button>
        {mayWrite && (
          <Button icon={<EditOutlined />} onClick={() => setDrafting(true)}>
            以此起草新版本
          </Button>
        )}
      </div>
      {version && (
        <p>
          本方案用的是{version.label}，与本考核所用的第 {regulation.number} 版的差别见
          <Link to={toRedline(version.id, regulation.versionId)}>版本对照</Link>。{!same && '下面是在它上面的改动。'}
        </p>
      )}
      {!same && (
        <>
          <p className={css.soft}>这里改的是计分规则。条文的文字没有跟着改，起草时请一并修改；文字与规则不一致的地方，起草时会提示。</p>
          <Suspense fallback={<p role="status">正在比对……</p>}>
            <Redline before={texts.before} after={texts.after} />
          </Suspense>
        </>
      )}
      {drafting && <NewRegulation initial={texts.after} onClose={() => setDrafting(false)} />}
    </>
  );
}

/** A file that wanders around says what it is; the mark is a comment and changes nothing. */
const marked = (text: string): string => text.replace(/^---[ \t]*\n/, `---\n# ${TRIAL_WORDS}\n`);
