import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Answer } from '../../shared/index.ts';
import type { ClaimDetail, Claim as ClaimLine, Queue } from '../types.ts';
import { RETURN_REASONS } from '../words.ts';
import { AdjustDialog } from './AdjustDialog.tsx';
import { Claim } from './Claim.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useKeys } from './use-keys.ts';
import type { useVerdicts } from './use-verdicts.tsx';
import { VerdictBar } from './VerdictBar.tsx';
import css from './Workplace.module.css';

interface WorkplaceProps {
  readonly assessmentId: number;
  readonly claim: ClaimLine;
  readonly may: Queue['may'];
  readonly verdicts: ReturnType<typeof useVerdicts>;
  readonly onStep: (by: number) => void;
  /** On a phone: back to the list. */
  readonly onBack: (() => void) | undefined;
}

type Dialog = 'adjust' | 'return' | 'keys';

/** The claim in hand, and what is decided on it: by button, by finger, by key. */
export function Workplace({ assessmentId, claim, may, verdicts, onStep, onBack }: WorkplaceProps) {
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  const path = { assessmentId, unitId: claim.unitId, factId: claim.id };
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/reviews/{factId}', { params: { path } });
  const detail = query.data;
  const version = detail?.record.version ?? claim.version;
  const state = detail?.record.state ?? claim.state;
  const ready = may.decide && !verdicts.busy && detail !== undefined;
  const then = (done: boolean): boolean => {
    if (done) onStep(1);
    return done;
  };
  const confirm = async () => {
    if (ready && state !== 'confirmed') then(await verdicts.decide(claim, { verdict: 'confirm', version, reason: '' }));
  };
  const adjust = () => ready && detail.asked && setDialog('adjust');
  const sendBack = () => ready && may.return && state !== 'returned' && setDialog('return');
  useKeys({
    'j ArrowDown': () => onStep(1),
    'k ArrowUp': () => onStep(-1),
    'y Enter': confirm,
    a: adjust,
    r: sendBack,
    z: verdicts.undo,
    '? ？': () => setDialog('keys'),
  });
  return (
    <section className={css.work} aria-label="正在审核">
      {onBack && (
        <Button type="link" icon={<ArrowLeftOutlined />} className={`${css.back}`} onClick={onBack}>
          返回列表
        </Button>
      )}
      <div className={css.claim}>
        <Answer query={query}>{(found: ClaimDetail) => <Claim assessmentId={assessmentId} detail={found} />}</Answer>
      </div>
      <VerdictBar state={state} may={may} busy={!ready} onConfirm={confirm} onAdjust={adjust} onReturn={sendBack} onStep={onStep} />
      {dialog === 'keys' && <KeysHelp onClose={close} />}
      {dialog === 'adjust' && detail?.asked && (
        <AdjustDialog
          detail={detail}
          asked={detail.asked}
          onDone={async (level, value, reason) => then(await verdicts.decide(claim, { verdict: 'adjust', version, level, value, reason }))}
          onClose={close}
        />
      )}
      {dialog === 'return' && (
        <ReasonDialog
          title={`退回“${claim.fact}”`}
          verb="退回"
          danger
          hint="单位会看到这条理由，按它补正"
          suggestions={RETURN_REASONS}
          onDone={async (reason) => then(await verdicts.decide(claim, { verdict: 'return', version, reason }))}
          onClose={close}
        >
          <p>退回给{claim.unitName}补正，补正后会重新进入待审核。</p>
        </ReasonDialog>
      )}
    </section>
  );
}
