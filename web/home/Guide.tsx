import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Panel } from '../shared/index.ts';
import css from './Guide.module.css';
import type { GuideStep } from './types.ts';

/** The way of a new administrator to the first open assessment: what is done has a tick, what comes next has the button. */
export function Guide({ steps }: { readonly steps: readonly GuideStep[] }) {
  const here = steps.findIndex(({ done }) => !done);
  const done = steps.filter((step) => step.done).length;
  return (
    <Panel title="三步开始第一次考核" extra={`已完成 ${done} / ${steps.length}`}>
      <ol className={css.steps}>
        {steps.map((step, place) => (
          <Step key={step.key} step={step} place={place} here={place === here} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ step, place, here }: { readonly step: GuideStep; readonly place: number; readonly here: boolean }) {
  const navigate = useNavigate();
  const { title, about, done, ways } = WORDS[step.key];
  return (
    <li className={`${css.step} ${here ? css.here : ''}`} aria-current={here ? 'step' : undefined}>
      <span className={`${css.mark} ${step.done ? css.done : ''}`} aria-hidden="true">
        {step.done ? <CheckOutlined /> : place + 1}
      </span>
      <div className={css.words}>
        <h3 className={css.title}>
          {title}
          <span className="heard-only">{step.done ? '（已完成）' : ''}</span>
        </h3>
        <p>{step.done ? done(step) : about}</p>
        <div className={css.ways}>
          {ways(step).map(({ words, to }, index) => (
            <Button key={to} type={here && index === 0 ? 'primary' : 'default'} size={here ? 'middle' : 'small'} onClick={() => navigate(to)}>
              {words}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
}

interface StepWords {
  readonly title: string;
  /** While it is not done. */
  readonly about: string;
  readonly done: (step: GuideStep) => string;
  /** Where it is done; the first is the usual way. */
  readonly ways: (step: GuideStep) => readonly { readonly words: string; readonly to: string }[];
}

const WORDS: Readonly<Record<GuideStep['key'], StepWords>> = {
  units: {
    title: '录入单位',
    about: '先有组织考核的市或区县，再有它下面被考核的单位。单位多时用 Excel 一次导入。',
    done: ({ count }) => `单位库里有 ${count} 个单位。`,
    ways: ({ done }) =>
      done
        ? [{ words: '查看单位', to: '/units' }]
        : [
            { words: '从 Excel 导入', to: '/units/import' },
            { words: '逐个新增', to: '/units' },
          ],
  },
  regulation: {
    title: '引入并发布细则',
    about: '可以直接引入自带的三部细则，引入即发布；也可以粘贴自己的细则，核对无误后发布。',
    done: ({ count }) => `有 ${count} 部已发布的细则。`,
    ways: ({ done, begunId }) => [
      ...(begunId === null ? [] : [{ words: '核对并发布草稿', to: `/regulation-versions/${begunId}` }]),
      { words: done ? '查看细则' : '去细则库', to: '/regulations' },
    ],
  },
  assessment: {
    title: '开展考核',
    about: '选定细则、期间、单位和日期，核对后进入自查，单位就能开始填报。',
    done: () => '考核已经开始。',
    ways: ({ begunId }) =>
      begunId === null ? [{ words: '新建考核', to: '/assessments/new' }] : [{ words: '继续筹备，进入自查', to: `/assessments/${begunId}` }],
  },
};
