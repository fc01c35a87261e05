import { FileExcelOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useMay } from '../../api/index.ts';
import { toEvidence } from '../../evidence/addresses.ts';
import { Answer, PageHeader, showUntil, useNarrow } from '../../shared/index.ts';
import type { Tab } from '../addresses.ts';
import { Board, BoardContext } from '../keeping/board.ts';
import { ReportPanel } from '../report/ReportPanel.tsx';
import { SubmitButton } from '../report/SubmitButton.tsx';
import { ScorePanel } from '../score/ScorePanel.tsx';
import { SheetDrawer } from '../sheet/SheetDrawer.tsx';
import type { Form } from '../types.ts';
import { ClauseIndex } from './ClauseIndex.tsx';
import { Clauses, useShown } from './Clauses.tsx';
import { DeskProvider, formQuery } from './desk.ts';
import css from './FormPage.module.css';
import { ReturnedPanel } from './ReturnedPanel.tsx';
import { StatusBar } from './StatusBar.tsx';

/** Colleagues' changes come in while the page is open. */
const REFRESH_MS = 20_000;

/** A unit's papers, at their own address. */
export default function FormPage() {
  const params = useParams();
  return <UnitForm assessmentId={Number(params.assessmentId)} unitId={Number(params.unitId)} />;
}

/** A unit's papers: the form, the report in words, and what its own claim comes to. */
export function UnitForm(path: { readonly assessmentId: number; readonly unitId: number }) {
  const query = useQuery({ ...formQuery(path), refetchInterval: REFRESH_MS });
  const [board] = useState(() => new Board());
  return (
    <BoardContext value={board}>
      <Answer query={query}>{(form) => <Papers key={`${path.assessmentId} ${path.unitId}`} form={form} />}</Answer>
    </BoardContext>
  );
}

function Papers({ form }: { readonly form: Form }) {
  const [search, setSearch] = useSearchParams();
  const [strict, setStrict] = useState(false);
  const [sheet, setSheet] = useState(false);
  const narrow = useNarrow();
  const mayScore = useMay('results.read');
  const navigate = useNavigate();
  const mayProve = useMay('evidence.read');
  const tab = (search.get('tab') ?? 'form') as Tab;
  const shown = useShown(form);
  const { assessmentId, unitId, may } = form;
  return (
    <DeskProvider value={{ assessmentId, unitId, strict }}>
      <PageHeader
        title={form.unitName}
        tags={<StateTag {...form} />}
        intro={introOf(form)}
        actions={
          <>
            {mayProve && (
              <Button icon={<PaperClipOutlined />} onClick={() => navigate(toEvidence({ assessmentId, unitId }))}>
                全部佐证
              </Button>
            )}
            {(may.report || may.answer) && (
              <Button icon={<FileExcelOutlined />} onClick={() => setSheet(true)}>
                Excel 填报
              </Button>
            )}
          </>
        }
      />
      <ReturnedPanel records={form.records} />
      <StatusBar form={form}>
        {narrow && tab === 'form' && <ClauseIndex form={form} clauses={shown.clauses} />}
        <SubmitButton form={form} onGaps={() => setStrict(true)} />
      </StatusBar>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch(key === 'form' ? {} : { tab: key }, { replace: true })}
        items={[{ key: 'form', label: '填报' }, { key: 'report', label: '自查报告' }, ...(mayScore ? [{ key: 'score', label: '自评得分' }] : [])]}
      />
      {tab === 'form' && (
        <div className={css.sides}>
          {!narrow && (
            <aside className={css.index}>
              <ClauseIndex form={form} clauses={shown.clauses} />
            </aside>
          )}
          <div className={css.clauses}>
            <Clauses form={form} shown={shown} />
          </div>
        </div>
      )}
      {tab === 'report' && <ReportPanel form={form} />}
      {tab === 'score' && mayScore && <ScorePanel assessmentId={assessmentId} unitId={unitId} />}
      <SheetDrawer open={sheet} onClose={() => setSheet(false)} title={`${form.unitName}：Excel 填报`} from={{ assessmentId, unitId }} />
    </DeskProvider>
  );
}

function introOf({ title, kind, group, stageName, endsOn, stage }: Form): string {
  const until = stage === 'self-check' && endsOn ? `自查${showUntil(endsOn)}` : '';
  return [title, kind, group, `${stageName}阶段`, until].filter(Boolean).join(' · ');
}

function StateTag({ selfReport, stage, records }: Form) {
  if (records.some(({ state }) => state === 'returned')) return <Tag color="error">有退回</Tag>;
  if (selfReport.state === 'submitted') return <Tag color="success">自查已提交</Tag>;
  return stage === 'self-check' ? <Tag color="processing">自查中</Tag> : <Tag>未提交自查</Tag>;
}
