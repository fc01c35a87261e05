import type { DescribedFact } from '@kaocheng/engine';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import css from './Pane.module.css';

interface Content {
  readonly level: string;
  readonly value: string;
  readonly date: string;
}

interface FactEditorProps {
  readonly fact: DescribedFact;
  readonly initial: Content;
  readonly verb: string;
  readonly onDone: (content: Content) => void;
  readonly onCancel: () => void;
}

/** The cells of one record. What cannot be is told by the engine, in the same words as everywhere. */
export function FactEditor({ fact, initial, verb, onDone, onCancel }: FactEditorProps) {
  const [content, setContent] = useState<Content>({ level: initial.level, value: initial.value, date: initial.date });
  const put = (part: Partial<Content>) => setContent((before) => ({ ...before, ...part }));
  const options = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));
  const dated = fact.kind === 'event' || fact.every !== null;
  const hint = fact.kind === 'event' ? '次数' : fact.range || fact.unitOfMeasure || '数值';
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ level: content.level.trim(), value: content.value.trim(), date: content.date.trim() });
      }}
    >
      <span>{fact.name}</span>
      {fact.levels.length > 0 && (
        <Select
          size="small"
          style={{ minWidth: 90 }}
          aria-label={`${fact.name} 级别`}
          value={content.level || null}
          options={options(fact.levels)}
          onChange={(level) => put({ level: level ?? '' })}
        />
      )}
      {fact.kind === 'yes-no' && (
        <Select
          size="small"
          style={{ minWidth: 70 }}
          aria-label={fact.name}
          value={content.value || null}
          options={options(['是', '否', '不适用'])}
          onChange={(value) => put({ value: value ?? '' })}
        />
      )}
      {fact.kind !== 'yes-no' && fact.kind !== 'choice' && (
        <Input
          size="small"
          style={{ width: 120 }}
          aria-label={`${fact.name} 数值`}
          placeholder={hint}
          maxLength={40}
          value={content.value}
          onChange={({ target }) => put({ value: target.value })}
        />
      )}
      {dated && (
        <Input
          size="small"
          type="date"
          style={{ width: 140 }}
          aria-label={`${fact.name} 日期`}
          value={content.date}
          onChange={({ target }) => put({ date: target.value })}
        />
      )}
      <Button size="small" type="primary" htmlType="submit">
        {verb}
      </Button>
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    </form>
  );
}
