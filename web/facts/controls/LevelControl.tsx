import { Radio, Select } from 'antd';
import type { ControlProps } from './control.ts';

/** Few levels stand side by side; many fold up. */
const SIDE_BY_SIDE = 4;

export function LevelControl({ fact, content, onType, readOnly, id, invalid }: ControlProps) {
  const options = fact.levels.map((level) => ({ value: level, label: level }));
  const short = fact.levels.length <= SIDE_BY_SIDE && fact.levels.every((level) => level.length <= 5);
  if (short) {
    return (
      <Radio.Group
        id={id}
        aria-label={`${fact.name}的级别`}
        optionType="button"
        disabled={readOnly}
        options={options}
        value={content.level}
        onChange={({ target }) => onType({ level: String(target.value) })}
      />
    );
  }
  return (
    <Select
      id={id}
      aria-label={`${fact.name}的级别`}
      placeholder="选择级别"
      disabled={readOnly}
      status={invalid ? 'error' : ''}
      options={options}
      value={content.level || null}
      onChange={(level: string | null) => onType({ level: level ?? '' })}
      style={{ width: '100%', minWidth: 160 }}
    />
  );
}
