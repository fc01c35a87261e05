import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '../api/index.ts';
import { Field, FormDrawer, useTell } from '../shared/index.ts';
import { UnitPicker } from '../units/index.ts';
import { JOINTS, KINDS, LABELS, LIMIT_UNITS, type Limit, ONLINE_OPTIONS, optionsOf, PRESENCES, type Service } from './words.ts';

interface ServiceFormProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The service to change; absent: a new one. */
  readonly service?: Service | undefined;
  readonly unitId?: number | undefined;
}

const valuesOf = (service: Partial<Service>) => ({
  unitId: service.unitId ?? null,
  code: service.code ?? '',
  name: service.name ?? '',
  kind: service.kind ?? ('promised' as const),
  statutoryAmount: service.statutory?.amount ?? null,
  statutoryUnit: service.statutory?.unit ?? ('working days' as const),
  promisedAmount: service.promised?.amount ?? null,
  promisedUnit: service.promised?.unit ?? ('working days' as const),
  visits: service.visits ?? null,
  onlineLevel: service.onlineLevel ?? null,
  joint: service.joint ?? ('none' as const),
  fee: service.fee ?? null,
  presence: service.presence ?? ('unknown' as const),
  from: service.from ?? null,
  to: service.to ?? null,
});
type Values = ReturnType<typeof valuesOf>;

const limitOf = (amount: number | null, unit: Limit['unit']): Limit | null => (amount === null ? null : { amount, unit });

function bodyOf({ unitId, statutoryAmount, statutoryUnit, promisedAmount, promisedUnit, ...rest }: Values) {
  return { ...rest, unitId: unitId ?? 0, statutory: limitOf(statutoryAmount, statutoryUnit), promised: limitOf(promisedAmount, promisedUnit) };
}

const YES_NO = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

/** Adds or changes a service. */
export function ServiceForm({ open, onClose, service, unitId }: ServiceFormProps) {
  const tell = useTell();
  const add = api.useMutation('post', '/api/v1/services');
  const change = api.useMutation('put', '/api/v1/services/{serviceId}');
  const save = (values: Values, version: number) =>
    service
      ? change.mutateAsync({ params: { path: { serviceId: service.id } }, body: { ...bodyOf(values), version } })
      : add.mutateAsync({ body: bodyOf(values) });
  return (
    <FormDrawer<Values, Service>
      title={service ? `修改 ${service.name}` : '新增事项'}
      open={open}
      onClose={onClose}
      initial={valuesOf(service ?? (unitId === undefined ? {} : { unitId }))}
      version={service?.version}
      labels={LABELS}
      show={{
        kind: (kind) => KINDS[kind],
        statutoryUnit: (unit) => LIMIT_UNITS[unit],
        promisedUnit: (unit) => LIMIT_UNITS[unit],
        joint: (joint) => JOINTS[joint],
        presence: (presence) => PRESENCES[presence],
        fee: (fee) => (fee === null ? '未写明' : fee ? '是' : '否'),
        unitId: (id) => `编号 ${id}`,
      }}
      save={save}
      read={(current) => ({ values: valuesOf(current as Service), version: (current as Service).version })}
      onSaved={({ name }) => {
        tell.done(service ? `已保存“${name}”` : `已新增“${name}”`);
        onClose();
      }}
    >
      <Field name="name" required>
        <Input maxLength={200} />
      </Field>
      <Field name="code" required help="31 位实施编码，办件按它找到事项。">
        <Input maxLength={60} />
      </Field>
      <Field name="unitId" required help="实施主体。">
        <UnitPicker known={service && { id: service.unitId, name: service.unitName }} />
      </Field>
      <Field name="kind">
        <Radio.Group options={optionsOf(KINDS)} />
      </Field>
      <LimitFields which="statutory" help="法律法规规定的办结时限；没有可不填。" />
      <LimitFields which="promised" help="对外承诺的办结时限，办件的到期日按它计算。没有时按法定时限。" />
      <Field name="visits" help="办成一件要到大厅的次数。">
        <InputNumber min={0} max={99} precision={0} style={{ width: '100%' }} />
      </Field>
      <Field name="onlineLevel" help="3 级以上算可网办。">
        <Select allowClear placeholder="未写明" options={ONLINE_OPTIONS} />
      </Field>
      <Field name="joint">
        <Select options={optionsOf(JOINTS)} />
      </Field>
      <Field name="fee">
        <Select allowClear placeholder="未写明" options={YES_NO} />
      </Field>
      <Field name="presence" help="涉密和场地限制的不计入入驻率。">
        <Select options={optionsOf(PRESENCES)} />
      </Field>
      <DayOf name="from" placeholder="一直有效可不选" />
      <DayOf name="to" placeholder="在用的事项不选" help="最后一天。失效的事项保留它的办件，不再计入事项指标。" />
    </FormDrawer>
  );
}

function LimitFields({ which, help }: { readonly which: 'statutory' | 'promised'; readonly help: string }) {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
      <Field name={`${which}Amount`} help={help}>
        <InputNumber min={0} max={99_999} style={{ width: '100%' }} />
      </Field>
      <Field name={`${which}Unit`}>
        <Select options={optionsOf(LIMIT_UNITS)} />
      </Field>
    </div>
  );
}

function DayOf({ placeholder, ...field }: { readonly name: string; readonly placeholder: string; readonly help?: string }) {
  return (
    <Field
      {...field}
      getValueProps={(value: string | null | undefined) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
    >
      <DatePicker style={{ width: '100%' }} placeholder={placeholder} />
    </Field>
  );
}
