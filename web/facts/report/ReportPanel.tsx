import { Alert, Input } from 'antd';
import { Help, Panel, showTime } from '../../shared/index.ts';
import { useDesk } from '../form/desk.ts';
import type { Form } from '../types.ts';
import { useReport } from './use-report.ts';

const MOST = 20_000;

/** The unit's own report in words; saves itself like the records. */
export function ReportPanel({ form }: { readonly form: Form }) {
  const desk = useDesk();
  const { text, type, flush, problem } = useReport(desk, form.selfReport);
  const { state, submittedAt, submittedByName } = form.selfReport;
  return (
    <Panel
      title={
        <>
          自查报告
          <Help about="自查报告">
            用文字写一年来的工作、亮点、问题和改进打算，可以不写；佐证和数据请填在“填报”里，不必重复。随写随存，同事可以接着写。
          </Help>
        </>
      }
    >
      {state === 'submitted' && (
        <Alert type="success" showIcon style={{ marginBottom: 12 }} title={`${submittedByName ?? ''} 于 ${showTime(submittedAt)} 提交`} />
      )}
      {problem && <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} title={problem.title} description={problem.detail} />}
      <Input.TextArea
        aria-label="自查报告"
        autoSize={{ minRows: 12, maxRows: 40 }}
        maxLength={MOST}
        showCount
        readOnly={!form.may.report}
        value={text}
        placeholder={form.may.report ? '写在这里，随写随存' : '没有写自查报告'}
        onChange={({ target }) => type(target.value)}
        onBlur={flush}
      />
    </Panel>
  );
}
