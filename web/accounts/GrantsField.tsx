import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Ref } from 'react';
import { ROLE_MEANINGS, ROLES, type Role, WHOLE } from '../sessions/roles.ts';
import { UnitPicker } from '../units/index.ts';
import css from './GrantsField.module.css';
import type { GrantDraft } from './grant.ts';

interface GrantsFieldProps {
  readonly value?: readonly GrantDraft[];
  readonly onChange?: (value: readonly GrantDraft[]) => void;
  readonly disabled?: boolean;
  /** Whether the person may give roles on the whole installation. */
  readonly whole: boolean;
  readonly id?: string;
  readonly ref?: Ref<HTMLDivElement>;
}

const NEW: GrantDraft = { role: undefined, unitId: undefined };

/** The roles of an account, each with its scope: everything, or a unit and all below it. */
export function GrantsField({ value = [], onChange, disabled = false, whole, id, ref }: GrantsFieldProps) {
  const set = (place: number, change: Partial<GrantDraft>) => onChange?.(value.map((grant, at) => (at === place ? { ...grant, ...change } : grant)));
  return (
    <div className={css.grants} id={id} ref={ref} tabIndex={-1}>
      {value.map((grant, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and only their place tells them apart
        <fieldset key={place} className={css.grant} aria-label={`第 ${place + 1} 个角色`}>
          <Select
            aria-label="角色"
            placeholder="选择角色"
            value={grant.role ?? null}
            disabled={disabled}
            onChange={(role: Role) => set(place, { role })}
            options={ROLE_OPTIONS}
            optionRender={({ label, value: role }) => (
              <div>
                {label}
                <div className={css.meaning}>{ROLE_MEANINGS[role as Role]}</div>
              </div>
            )}
          />
          <Scope grant={grant} whole={whole} disabled={disabled} onChange={(unitId) => set(place, { unitId, unitName: undefined })} />
          <Button
            className={`${css.remove}`}
            type="text"
            disabled={disabled}
            icon={<DeleteOutlined />}
            aria-label="移除这个角色"
            onClick={() => onChange?.(value.filter((_grant, at) => at !== place))}
          />
        </fieldset>
      ))}
      <Button type="dashed" block icon={<PlusOutlined />} disabled={disabled} onClick={() => onChange?.([...value, NEW])}>
        添加角色
      </Button>
    </div>
  );
}

const ROLE_OPTIONS = (Object.keys(ROLES) as Role[]).map((value) => ({ value, label: ROLES[value] }));

interface ScopeProps {
  readonly grant: GrantDraft;
  readonly whole: boolean;
  readonly disabled: boolean;
  readonly onChange: (unitId: number | null | undefined) => void;
}

function Scope({ grant: { unitId, unitName }, whole, disabled, onChange }: ScopeProps) {
  const known = typeof unitId === 'number' && unitName !== undefined ? { id: unitId, name: unitName } : undefined;
  const picker = (
    <UnitPicker
      aria-label="单位"
      placeholder="选择单位（含下级）"
      value={unitId ?? null}
      disabled={disabled}
      known={known}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
  if (!whole && unitId !== null) return picker;
  return (
    <div className={css.scope}>
      <Select
        aria-label="范围"
        value={unitId === null ? 'whole' : 'unit'}
        disabled={disabled || !whole}
        options={SCOPES}
        onChange={(scope) => onChange(scope === 'whole' ? null : undefined)}
      />
      {unitId !== null && picker}
    </div>
  );
}

const SCOPES = [
  { value: 'unit', label: '单位及其下级' },
  { value: 'whole', label: WHOLE },
];
