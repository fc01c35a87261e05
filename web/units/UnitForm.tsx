import { AutoComplete, Input, Radio } from 'antd';
import { api } from '../api/index.ts';
import { Field, FormDrawer, today, useTell } from '../shared/index.ts';
import { DayField } from './DayField.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { LABELS, LEVEL_OPTIONS, LEVELS, type Level, type Unit } from './words.ts';

interface UnitFormProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The unit to change; absent: a new one. */
  readonly unit?: Unit | undefined;
  /** Where a new unit stands at first. */
  readonly parentId?: number | undefined;
}

type Values = ReturnType<typeof valuesOf>;

const valuesOf = (unit: Omit<Unit, 'id' | 'parentName' | 'mergedInto' | 'mergedIntoName' | 'version' | 'updatedAt'>) => ({
  name: unit.name,
  code: unit.code ?? '',
  level: unit.level,
  parentId: unit.parentId,
  kind: unit.kind,
  group: unit.group,
  activeFrom: unit.activeFrom,
  activeTo: unit.activeTo,
  marketDays: unit.marketDays,
  effectiveOn: null as string | null,
});

const BLANK = { name: '', code: null, level: 'unit' as Level, kind: '', group: '', activeFrom: null, activeTo: null, marketDays: '' };

/** Adds or changes a unit; a rename or a move is remembered from its day on. */
export function UnitForm({ open, onClose, unit, parentId = undefined }: UnitFormProps) {
  const tell = useTell();
  const add = api.useMutation('post', '/api/v1/units');
  const change = api.useMutation('put', '/api/v1/units/{unitId}');
  const save = ({ effectiveOn, ...values }: Values, version: number) => {
    const body = { ...values, code: values.code?.trim() || null };
    return unit
      ? change.mutateAsync({ params: { path: { unitId: unit.id } }, body: { ...body, ...(effectiveOn && { effectiveOn }), version } })
      : add.mutateAsync({ body });
  };
  return (
    <FormDrawer<Values, Unit>
      title={unit ? `修改 ${unit.name}` : '新增单位'}
      open={open}
      onClose={onClose}
      initial={valuesOf(unit ?? { ...BLANK, parentId: parentId ?? null })}
      version={unit?.version}
      labels={LABELS}
      show={{ level: (level) => LEVELS[level], parentId: (id) => (id === null ? '无' : `编号 ${id}`) }}
      save={save}
      read={(current) => ({ values: valuesOf(current as Unit), version: (current as Unit).version })}
      onSaved={({ name }) => {
        tell.done(unit ? `已保存“${name}”` : `已新增“${name}”`);
        onClose();
      }}
    >
      <Field name="name" required help="用全称，以机构编制文件为准。名称里的符号会原样显示。">
        <Input maxLength={100} placeholder="如：锦江区政务服务中心" />
      </Field>
      <Field name="code" help="18 位。没有可以不填；填写后会核对两处校验位，导入时按它认定单位。">
        <Input maxLength={30} placeholder="18 位，可不填" />
      </Field>
      <Field name="level" required help="市在最上层；区县的上级是市，或没有上级；单位的上级是市、区县或另一个单位。">
        <Radio.Group options={LEVEL_OPTIONS} />
      </Field>
      <Field name="parentId" help="在组织树里的位置；权限范围随它而定。">
        <UnitPicker
          placeholder="没有上级可不选"
          {...(unit && { without: unit.id })}
          known={unit?.parentId && unit.parentName ? { id: unit.parentId, name: unit.parentName } : undefined}
        />
      </Field>
      <WordFields />
      <DayField name="activeFrom" placeholder="一直在用可不选" />
      <DayField name="activeTo" placeholder="在用的单位不选" help="最后一天。停用的单位保留全部记录，不再参加之后的考核。" />
      <Field
        name="marketDays"
        help="乡镇的便民服务中心逢场天应有人值守。可写：1、4、7（公历尾数）；一、四、七（农历尾数）；周三、周六；逢子、午；单日。"
      >
        <Input maxLength={50} placeholder="没有可不填" />
      </Field>
      {unit && (
        <DayField
          name="effectiveOn"
          placeholder="今天"
          until={today()}
          help="更名、划转等从哪一天起算，记入单位沿革；默认今天，可以补记过去的日子。"
        />
      )}
    </FormDrawer>
  );
}

/** Kind and group, with the words in use offered: the regulation finds units by them. */
function WordFields() {
  const { data } = api.useQuery('get', '/api/v1/units/facets');
  const offered = (list: readonly { value: string }[] | undefined) => (list ?? []).map(({ value }) => ({ value }));
  return (
    <>
      <Field name="kind" help="与考核细则里的考核对象一致，如：部门、乡镇、区县政务服务中心。">
        <AutoComplete options={offered(data?.kinds)} showSearch={{ filterOption: true }} maxLength={50} placeholder="如：部门" allowClear />
      </Field>
      <Field name="group" help="同组之间比较名次，如：第一圈。没有分组可不填。">
        <AutoComplete options={offered(data?.groups)} showSearch={{ filterOption: true }} maxLength={50} placeholder="如：第一圈" allowClear />
      </Field>
    </>
  );
}
