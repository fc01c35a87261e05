import { Alert, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { api, problemOf } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';
import { askedAnchor, factAnchor } from '../addresses.ts';
import type { Form, Gap } from '../types.ts';
import css from './SubmitDialog.module.css';

interface SubmitDialogProps {
  readonly form: Form;
  readonly open: boolean;
  readonly onClose: () => void;
}

const KINDS: Readonly<Record<Gap['kind'], string>> = { fault: '填写有误，须改正', proof: '缺少必须的佐证，须补齐', unanswered: '没有填写' };

/** What is still missing before the self-assessment is handed in, each with the way to it; what is only unanswered may stay so. */
export function SubmitDialog({ form, open, onClose }: SubmitDialogProps) {
  const [seen, setSeen] = useState(false);
  const [problem, setProblem] = useState<{ readonly detail: string; readonly gaps: readonly Gap[] | undefined }>();
  const tell = useTell();
  const submit = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/submit');
  const { assessmentId, unitId, selfReport } = form;
  const gaps = problem?.gaps ?? form.gaps;
  const hard = gaps.some(({ kind }) => kind !== 'unanswered');
  const soft = gaps.some(({ kind }) => kind === 'unanswered');
  const own = form.records.filter(({ source, state }) => source === 'unit' && (state === 'draft' || state === 'returned')).length;

  async function hand(): Promise<void> {
    setProblem(undefined);
    try {
      await submit.mutateAsync({ params: { path: { assessmentId, unitId } }, body: { version: selfReport.version, gaps: seen } });
      tell.done('自查已提交');
      onClose();
    } catch (thrown) {
      const { detail, current } = problemOf(thrown);
      setProblem({ detail, gaps: gapsIn(current) });
    }
  }

  return (
    <Modal
      open={open}
      onCancel={onClose}
      title="提交自查"
      okText="提交"
      cancelText="继续填写"
      okButtonProps={{ disabled: hard || (soft && !seen), loading: submit.isPending }}
      onOk={hand}
    >
      {problem && <Alert type="error" showIcon role="alert" className={`${css.notice}`} title={problem.detail} />}
      <p>
        将提交 {own} 条记录{selfReport.text ? '和自查报告' : ''}。提交后由考核组审核；自查结束前可以撤回修改。
      </p>
      {(Object.keys(KINDS) as Gap['kind'][]).map((kind) => (
        <Gaps key={kind} title={KINDS[kind]} gaps={gaps.filter((gap) => gap.kind === kind)} onGo={onClose} />
      ))}
      {gaps.length === 0 && <Alert type="success" showIcon title="没有缺漏，可以提交" />}
      {soft && !hard && (
        <Checkbox checked={seen} onChange={({ target }) => setSeen(target.checked)}>
          我已知道：没有填写的条款待定，不按 0 分计
        </Checkbox>
      )}
    </Modal>
  );
}

function Gaps({ title, gaps, onGo }: { readonly title: string; readonly gaps: readonly Gap[]; readonly onGo: () => void }) {
  if (gaps.length === 0) return null;
  return (
    <section className={css.gaps}>
      <h3 className={css.title}>
        {title}（{gaps.length}）
      </h3>
      <ul>
        {gaps.map(({ fact, factId, message }) => (
          <li key={`${fact} ${factId} ${message}`}>
            <a href={`#${factId === null ? askedAnchor(fact) : factAnchor(factId)}`} onClick={onGo}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const gapsIn = (current: unknown): readonly Gap[] | undefined =>
  typeof current === 'object' && current !== null && 'gaps' in current ? (current.gaps as readonly Gap[]) : undefined;
