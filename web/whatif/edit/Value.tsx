import type { AdjustableValue } from '@kaocheng/engine';
import { Button, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import css from './Value.module.css';

interface ValueProps {
  readonly of: AdjustableValue;
  /** As the trial writes it; undefined: as it is. */
  readonly tried: string | undefined;
  /** What it belongs to, for those who hear the page. */
  readonly about: string;
  readonly onChange: (value: string) => void;
}

/** One figure, range or expression of the regulation, with the control that fits it. */
export function Value({ of, tried, about, onChange }: ValueProps) {
  return (
    <div className={css.value}>
      <span className={css.label}>{of.label}</span>
      <Control of={of} value={tried ?? of.text} label={`${about} ${of.label}`} onChange={onChange} />
      {tried !== undefined && (
        <span className={css.was}>
          原为 {of.text}
          <Button type="link" size="small" onClick={() => onChange(of.text)} aria-label={`恢复 ${about} ${of.label}`}>
            恢复
          </Button>
        </span>
      )}
      {of.note && <span className={css.note}>{of.note}</span>}
    </div>
  );
}

interface ControlProps {
  readonly of: AdjustableValue;
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
}

function Control({ of: { kind, choices }, value, label, onChange }: ControlProps) {
  const className = css.control ?? '';
  if (kind === 'choice')
    return (
      <Select
        className={className}
        aria-label={label}
        value={value}
        options={choices.map((one) => ({ value: one, label: one }))}
        onChange={onChange}
      />
    );
  if (kind === 'text') return <Words label={label} value={value} onChange={onChange} />;
  const percent = kind === 'percent';
  return (
    <InputNumber<string>
      className={className}
      aria-label={label}
      stringMode
      value={percent ? value.replace(/\s*[%％]$/, '') : value}
      step={percent ? '5' : stepOf(value)}
      {...(percent ? { suffix: '%' } : {})}
      onChange={(next) => next !== null && next !== '' && onChange(percent ? `${next}%` : next)}
    />
  );
}

/** As fine as the figure is written. */
function stepOf(value: string): string {
  const places = value.split('.')[1]?.length ?? 0;
  return places === 0 ? '1' : places === 1 ? '0.5' : '0.25';
}

/** Expressions are taken when they are finished: half of one cannot be computed. */
function Words({ label, value, onChange }: Omit<ControlProps, 'of'>) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => (text.trim() === '' ? setText(value) : onChange(text));
  return <Input aria-label={label} value={text} maxLength={300} onChange={({ target }) => setText(target.value)} onBlur={done} onPressEnter={done} />;
}
