import { DeleteOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Tag } from 'antd';
import { type FocusEvent, useId, useState } from 'react';
import { EvidenceSlot } from '../../evidence/EvidenceSlot.tsx';
import { factAnchor } from '../addresses.ts';
import { DayControl } from '../controls/DayControl.tsx';
import { LevelControl } from '../controls/LevelControl.tsx';
import { ValueControl } from '../controls/ValueControl.tsx';
import { CAREFUL_PAUSE_MS, PAUSE_MS } from '../keeping/keeper.ts';
import { useKeeper } from '../keeping/use-keeper.ts';
import type { AskedFact, Content, ContentProblem, FactRecord } from '../types.ts';
import { NOT_APPLICABLE, STATE_COLOURS, STATES } from '../words.ts';
import { Contest } from './Contest.tsx';
import { useDesk } from './desk.ts';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { Problems } from './Problems.tsx';
import css from './RecordEditor.module.css';
import { RecordView } from './RecordView.tsx';
import { Resubmit } from './Resubmit.tsx';
import { senderOf } from './sender.ts';
import { useRemoval } from './use-removal.tsx';

interface RecordEditorProps {
  readonly fact: AskedFact;
  /** Undefined while nothing of it is saved. */
  readonly record: FactRecord | undefined;
  /** Whether new records may be written now. */
  readonly open: boolean;
  /** What a new one begins with: the level of its line. */
  readonly blank?: Partial<Content>;
  /** Told when the first save has made the record. */
  readonly onMade?: (id: number) => void;
  /** A new line that nobody wants. */
  readonly onDrop?: () => void;
}

/** One record under the hands of a person: its controls, what is wrong with it, its proof. It saves itself. */
export function RecordEditor({ fact, record, open, blank = {}, onMade, onDrop }: RecordEditorProps) {
  const desk = useDesk();
  const id = useId();
  const kept = useKeeper(record, blank, senderOf(desk, fact, onMade));
  const { content, keeper, state, theirs, problem } = kept;
  const made = kept.record;
  const [focused, setFocused] = useState(false);
  const [history, setHistory] = useState(false);
  const remove = useRemoval(fact);

  // What may no longer be changed is only shown; but never in place of what was typed and is not saved.
  const mayChange = record ? record.mayChange : made ? made.mayChange : open;
  if (!mayChange && state === 'kept') return record ? <RecordView fact={fact} record={record} /> : null;

  // What an assessor records counts at once and must be right at once, so it waits a little longer.
  const pause = fact.reportedBy === 'unit' ? PAUSE_MS : CAREFUL_PAUSE_MS;
  const type = (change: Partial<Content>) => keeper.type(change, pause);
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocused(false);
    void keeper.flush();
  };
  const found = problemsOf(made, problem?.errors ?? [], !desk.strict && (focused || state === 'typed' || state === 'saving'));
  const at = (field: ContentProblem['field']) => found.filter((each) => each.field === field);
  const props = (field: ContentProblem['field']) => ({
    fact,
    content,
    onType: type,
    readOnly: false,
    id: `${id}-${field}`,
    invalid: at(field).some(({ severity }) => severity === 'error'),
  });
  const none = content.value === NOT_APPLICABLE;

  return (
    <section
      id={made && factAnchor(made.id)}
      className={`${css.record} ${made?.state === 'returned' ? css.returned : ''}`}
      aria-label={[fact.name, content.level, content.note.slice(0, 20)].filter(Boolean).join(' ')}
      onFocus={() => setFocused(true)}
      onBlur={leave}
    >
      {made?.state === 'returned' && (
        <p className={css.reason}>
          <strong>退回原因：</strong>
          {made.reviewReason || '没有写明'}
        </p>
      )}
      <div className={css.fields}>
        {fact.levels.length > 0 && !(none && fact.kind !== 'choice') && (
          <FieldBox label="级别" id={`${id}-level`} problems={at('level')} size="level">
            <LevelControl {...props('level')} />
          </FieldBox>
        )}
        {fact.kind !== 'choice' && (
          <FieldBox label={VALUE_LABEL[fact.kind]} id={`${id}-value`} problems={at('value')} size={fact.kind === 'judgement' ? 'wide' : 'field'}>
            <ValueControl {...props('value')} />
          </FieldBox>
        )}
        {(fact.kind === 'event' || fact.dated || content.happenedOn !== null) && (
          <FieldBox label={fact.every ? '所属期' : '日期'} id={`${id}-happenedOn`} problems={at('happenedOn')}>
            <DayControl {...props('happenedOn')} />
          </FieldBox>
        )}
        <FieldBox label="说明" id={`${id}-note`} problems={at('note')} size="wide">
          <Input.TextArea
            id={`${id}-note`}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={1000}
            placeholder={fact.note || (fact.kind === 'event' ? '事情的名称、文号等，以便核对' : '可以不写')}
            value={content.note}
            onChange={({ target }) => type({ note: target.value })}
          />
        </FieldBox>
      </div>
      <Problems id={`${id}-fact`} problems={at('fact')} />
      {problem && problem.errors.length === 0 && <Problems id={`${id}-trouble`} problems={[{ message: problem.detail, severity: 'error' }]} />}
      {theirs && <Contest theirs={theirs} onTake={(take) => keeper.settle(take)} />}
      <EvidenceSlot
        assessmentId={desk.assessmentId}
        unitId={desk.unitId}
        factId={made?.id}
        fact={fact.name}
        requirement={none ? 'none' : fact.evidence}
        readonly={!mayChange}
      />
      <div className={css.foot}>
        {made && made.state === 'returned' && <Tag color={STATE_COLOURS[made.state]}>{STATES[made.state]}</Tag>}
        {fact.mayNotApply && (
          <Checkbox
            checked={none}
            onChange={({ target }) => {
              type({ value: target.checked ? NOT_APPLICABLE : '', level: '' });
              void keeper.flush();
            }}
          >
            {NOT_APPLICABLE}
          </Checkbox>
        )}
        <span className={css.space} />
        {made?.state === 'returned' && <Resubmit record={made} ready={state === 'kept' && found.length === 0} />}
        {made && (
          <Button size="small" type="text" icon={<HistoryOutlined />} onClick={() => setHistory(true)}>
            历史
          </Button>
        )}
        {(made || onDrop) && (
          <Button size="small" type="text" icon={<DeleteOutlined />} onClick={() => (made ? void remove(made) : onDrop?.())}>
            删除
          </Button>
        )}
      </div>
      {made && <HistoryDrawer record={made} open={history} onClose={() => setHistory(false)} />}
    </section>
  );
}

const VALUE_LABEL = { event: '次数', amount: '数值', 'yes-no': '是或否', judgement: '评分', choice: '' } as const;

interface FieldBoxProps {
  readonly label: string;
  readonly id: string;
  readonly problems: readonly ContentProblem[];
  readonly size?: 'field' | 'level' | 'wide';
  readonly children: React.ReactNode;
}

function FieldBox({ label, id, problems, size = 'field', children }: FieldBoxProps) {
  return (
    <div className={css[size]}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {children}
      <Problems id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** The server's findings on what is saved, and its refusal of what is not; while somebody types, nothing is said of what is still empty. */
function problemsOf(
  record: FactRecord | undefined,
  refused: readonly { readonly path: string; readonly message: string }[],
  typing: boolean,
): ContentProblem[] {
  const fields = ['level', 'value', 'happenedOn', 'note'] as const;
  const own = refused.map(({ path, message }): ContentProblem => {
    return { code: 'refused', field: fields.find((field) => field === path) ?? 'fact', message, severity: 'error' };
  });
  if (own.length > 0) return own;
  return (record?.problems ?? []).filter(({ code }) => !(typing && code.startsWith('missing-')));
}
