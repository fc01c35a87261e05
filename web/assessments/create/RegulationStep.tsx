import { Button, Radio, Switch } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { toDocument } from '../../regulations/index.ts';
import { Answer, EmptyState, showTime } from '../../shared/index.ts';
import { type PublishedVersion, usePublished, versionsOf } from '../published.ts';
import css from './Create.module.css';
import type { StepProps } from './CreatePage.tsx';

/** Which rules: the newest published version of each regulation, older ones on demand. */
export function RegulationStep({ draft, change }: StepProps) {
  const published = usePublished();
  const navigate = useNavigate();
  return (
    <Answer query={published}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="还没有已发布的细则" next="先在细则库里引入一部细则，核对无误后发布，再回到这里。">
            <Button type="primary" onClick={() => navigate('/regulations')}>
              去细则库
            </Button>
          </EmptyState>
        ) : (
          <Choices versions={versionsOf(items)} draft={draft} change={change} />
        )
      }
    </Answer>
  );
}

function Choices({ versions, draft, change }: StepProps & { readonly versions: readonly PublishedVersion[] }) {
  const older = versions.some(({ newest }) => !newest);
  const [all, setAll] = useState(versions.some(({ value, newest }) => value === draft.versionId && !newest));
  const choose = (value: number) => change({ versionId: value, regulationTitle: versions.find((one) => one.value === value)?.title ?? '' });
  return (
    <>
      <Radio.Group className={`${css.choices}`} value={draft.versionId} onChange={({ target }) => choose(target.value)} aria-label="细则">
        {versions
          .filter(({ newest }) => newest || all)
          .map(({ value, title, number, publishedAt }) => (
            <Radio key={value} value={value} className={`${css.choice} ${value === draft.versionId ? css.chosen : ''}`}>
              {title}
              <div className={css.about}>
                第 {number} 版，{showTime(publishedAt)} 发布 · <Link to={toDocument(value)}>查看正文</Link>
              </div>
            </Radio>
          ))}
      </Radio.Group>
      {older && (
        <p>
          <Switch size="small" checked={all} onChange={setAll} aria-label="显示旧版本" /> 显示旧版本
        </p>
      )}
    </>
  );
}
