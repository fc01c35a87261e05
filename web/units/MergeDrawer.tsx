import { Alert } from 'antd';
import { api } from '../api/index.ts';
import { Field, FormDrawer, today, useTell } from '../shared/index.ts';
import { DayField } from './DayField.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import type { Unit } from './words.ts';

interface DrawerProps {
  readonly unit: Unit;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Merges a unit into another, from a day on. */
export function MergeDrawer({ unit, open, onClose }: DrawerProps) {
  const tell = useTell();
  const merge = api.useMutation('post', '/api/v1/units/{unitId}/merge');
  return (
    <FormDrawer<{ intoId: number | null; effectiveOn: string }, Unit>
      title={`将 ${unit.name} 并入另一个单位`}
      verb="并入"
      open={open}
      onClose={onClose}
      initial={{ intoId: null, effectiveOn: today() }}
      version={unit.version}
      labels={{ intoId: '并入的单位', effectiveOn: '合并生效日期' }}
      save={({ intoId, effectiveOn }, version) =>
        merge.mutateAsync({ params: { path: { unitId: unit.id } }, body: { intoId: intoId ?? 0, effectiveOn, version } })
      }
      onSaved={(saved) => {
        tell.done(`“${saved.name}”已并入“${saved.mergedIntoName}”`);
        onClose();
      }}
    >
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 20 }}
        title="合并之后"
        description={
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            <li>“{unit.name}”到生效日前一天为止，保留编号和全部记录，不会改写。</li>
            <li>从生效日起，由并入的单位代替它。</li>
            <li>还没有以合并为准新开考核时，可以撤销。</li>
          </ul>
        }
      />
      <Field name="intoId" required help="同一层级、仍在启用的单位。">
        <UnitPicker levels={[unit.level]} without={unit.id} />
      </Field>
      <DayField name="effectiveOn" required help="由并入的单位代替它的第一天，以批复文件为准。" />
    </FormDrawer>
  );
}

/** Ends a unit on a day. */
export function CloseDrawer({ unit, open, onClose }: DrawerProps) {
  const tell = useTell();
  const close = api.useMutation('post', '/api/v1/units/{unitId}/close');
  return (
    <FormDrawer<{ lastDay: string }, Unit>
      title={`停用 ${unit.name}`}
      verb="停用"
      open={open}
      onClose={onClose}
      initial={{ lastDay: today() }}
      version={unit.version}
      labels={{ lastDay: '最后一天' }}
      save={({ lastDay }, version) => close.mutateAsync({ params: { path: { unitId: unit.id } }, body: { lastDay, version } })}
      onSaved={(saved) => {
        tell.done(`“${saved.name}”已停用`);
        onClose();
      }}
    >
      <p>停用后它不再参加之后的考核，已有的记录全部保留；以后可以恢复启用。</p>
      <DayField name="lastDay" required />
    </FormDrawer>
  );
}
