import { Alert, Button, Steps } from 'antd';
import { PageHeader, Panel, useConfirm, useNarrow } from '../../shared/index.ts';
import { CheckStep } from './CheckStep.tsx';
import css from './Create.module.css';
import { DaysStep } from './DaysStep.tsx';
import { BLANK, type Draft, titleOf, useDraft } from './draft.ts';
import { GroundStep } from './GroundStep.tsx';
import { useNextYear } from './next-year.ts';
import { RegulationStep } from './RegulationStep.tsx';
import { UnitsStep } from './UnitsStep.tsx';

export interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

const STEPS = [
  { title: '选细则', Content: RegulationStep, ready: ({ versionId }: Draft) => versionId !== null },
  {
    title: '期间与机关',
    Content: GroundStep,
    ready: (draft: Draft) => titleOf(draft) !== '' && draft.periodFrom !== '' && draft.periodFrom <= draft.periodTo,
  },
  { title: '考核对象', Content: UnitsStep, ready: ({ picked }: Draft) => picked !== null },
  { title: '阶段日期', Content: DaysStep, ready: ({ stages }: Draft) => stages !== null },
  { title: '核对', Content: CheckStep, ready: () => true },
] as const;

/** Makes an assessment, step by step; nothing is sent before the last. */
export default function CreatePage() {
  const [draft, change, forget] = useDraft();
  const confirm = useConfirm();
  const narrow = useNarrow();
  const waiting = useNextYear(draft, change);
  const step = Math.min(draft.step, STEPS.length - 1);
  const { Content, title, ready } = STEPS[step] ?? STEPS[0];
  const last = step === STEPS.length - 1;
  const reach = STEPS.findIndex((one) => !one.ready(draft));
  const again = async () => {
    if (await confirm({ title: '重新开始？', then: '已经选好的内容会清空。', verb: '清空', danger: true })) forget();
  };
  return (
    <>
      <PageHeader
        title="新建考核"
        intro="选定细则、期间、单位和日期，最后核对。填写的内容会保留在本机，可以随时离开再回来。"
        actions={draft !== BLANK && <Button onClick={again}>重新开始</Button>}
      />
      <Panel>
        {narrow ? (
          <p className={css.where}>
            第 {step + 1} 步，共 {STEPS.length} 步：<strong>{title}</strong>
          </p>
        ) : (
          <Steps
            className={`${css.steps}`}
            size="small"
            current={step}
            onChange={(next) => change({ step: next })}
            items={STEPS.map((one, place) => ({ title: one.title, disabled: reach !== -1 && place > reach }))}
          />
        )}
        {step === 0 && draft.notes.length > 0 && (
          <Alert
            className={`${css.notes}`}
            type="info"
            showIcon
            title="照上一年度拟出，请逐步核对"
            description={
              <ul>
                {draft.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            }
          />
        )}
        {!waiting && <Content draft={draft} change={change} {...(last && { onCreated: forget })} />}
        {!last && (
          <div className={css.buttons}>
            {step > 0 && <Button onClick={() => change({ step: step - 1 })}>上一步</Button>}
            <Button type="primary" disabled={!ready(draft)} onClick={() => change({ step: step + 1 })}>
              下一步
            </Button>
          </div>
        )}
      </Panel>
    </>
  );
}
