import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, type Problem, problemOf } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';
import { toDocument } from '../addresses.ts';
import { Findings } from '../Findings.tsx';
import { errorsIn, type PlacedFinding, placed, warningsIn } from '../findings.ts';
import type { ServerFinding, VersionDetail } from '../record.ts';

interface PublishDialogProps {
  readonly version: VersionDetail;
  /** The number that the last save gave. */
  readonly seen: number;
  readonly findings: readonly PlacedFinding[];
  readonly onGo: (finding: PlacedFinding) => void;
  readonly onClose: () => void;
}

interface Values {
  readonly note: string;
  readonly accept: boolean;
}

/** Publishing: what was found, why it is published all the same, and that it cannot be taken back. */
export function PublishDialog({ version: { id, number, title, note }, seen, findings: known, onGo, onClose }: PublishDialogProps) {
  const [form] = Form.useForm<Values>();
  const [findings, setFindings] = useState(known);
  const [problem, setProblem] = useState<Problem>();
  const publish = api.useMutation('post', '/api/v1/regulation-versions/{versionId}/publish');
  const navigate = useNavigate();
  const tell = useTell();
  const [errors, warnings] = [errorsIn(findings), warningsIn(findings)];
  const send = ({ note: why, accept }: Values) =>
    publish.mutate(
      { params: { path: { versionId: id } }, body: { version: seen, note: why ?? '', acceptWarnings: accept === true } },
      {
        onSuccess: () => {
          tell.done(`已发布第 ${number} 版`);
          navigate(toDocument(id));
        },
        onError: (thrown) => {
          const met = problemOf(thrown);
          const current = met.current as { readonly findings?: readonly ServerFinding[] } | undefined;
          if (current?.findings) setFindings(current.findings.map(placed));
          setProblem(met);
        },
      },
    );
  return (
    <Modal
      open
      width={680}
      title={`发布《${title}》第 ${number} 版`}
      okText="发布"
      cancelText="取消"
      okButtonProps={{ disabled: errors > 0 }}
      confirmLoading={publish.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon role="alert" title={problem.title} description={problem.detail} style={{ marginBottom: 12 }} />}
      <p>发布后这一版不能再改动，可以供新的考核选用；正在进行的考核仍用原来的版本。</p>
      <Findings
        findings={findings}
        none="没有发现问题，可以发布。"
        onGo={(finding) => {
          onClose();
          onGo(finding);
        }}
      />
      {errors > 0 ? (
        <Alert type="error" showIcon title={`还有 ${errors} 处错误，改正后才能发布。`} />
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} initialValues={{ note, accept: false }} onFinish={send}>
          <Form.Item
            name="note"
            label={warnings > 0 ? '说明（必填：新在哪里，为什么有提醒仍然发布）' : '说明（新在哪里）'}
            rules={warnings > 0 ? [{ required: true, whitespace: true, message: '有提醒时要写明理由' }] : []}
          >
            <Input.TextArea rows={3} maxLength={1000} showCount />
          </Form.Item>
          {warnings > 0 && (
            <Form.Item
              name="accept"
              valuePropName="checked"
              rules={[{ validator: async (_, value) => (value ? undefined : Promise.reject(new Error('请先看过提醒并确认'))) }]}
            >
              <Checkbox>我已看过这 {warnings} 处提醒，确认照此发布</Checkbox>
            </Form.Item>
          )}
        </Form>
      )}
    </Modal>
  );
}
