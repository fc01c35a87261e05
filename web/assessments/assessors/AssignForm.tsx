import { Alert, Form, Radio, Select } from 'antd';
import { useMemo } from 'react';
import { api } from '../../api/index.ts';
import { Field, FormDrawer, useTell } from '../../shared/index.ts';
import type { Assessment, Assessor, Assignment } from '../types.ts';
import { type PersonRow, withPerson } from './assign.ts';
import { UnitsField } from './UnitsField.tsx';

interface AssignFormProps {
  readonly assessment: Assessment;
  readonly items: readonly Assignment[];
  /** Whose part is changed; absent: somebody new. */
  readonly person?: PersonRow;
  readonly onClose: () => void;
}

interface Values {
  accountId: number | null;
  all: boolean;
  unitIds: number[];
}

const LABELS = { accountId: '人员', all: '考核哪些单位', unitIds: '单位' };
const ROLES: Readonly<Record<Assessor['roles'][number], string>> = { assessor: '考核员', inspector: '督查员' };

/** Assigns somebody to all units or to some. */
export function AssignForm({ assessment: { id, version }, items, person, onClose }: AssignFormProps) {
  const tell = useTell();
  const params = { path: { assessmentId: id } };
  const { data } = api.useQuery('get', '/api/v1/assessments/{assessmentId}/assessors', { params });
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}/assignments');
  const save = ({ accountId, all, unitIds }: Values, seen: number) =>
    change.mutateAsync({ params, body: { version: seen, items: withPerson(items, accountId ?? 0, all ? null : unitIds) } });
  const taken = useMemo(() => new Set(items.map(({ accountId }) => accountId)), [items]);
  const free = (data?.items ?? []).filter(({ accountId }) => accountId === person?.accountId || !taken.has(accountId));
  return (
    <FormDrawer<Values, unknown>
      title={person ? `指派${person.name}` : '指派人员'}
      width={560}
      open
      onClose={onClose}
      initial={{
        accountId: person?.accountId ?? null,
        all: person ? person.units === null : true,
        unitIds: person?.units?.map(({ unitId }) => unitId) ?? [],
      }}
      version={version}
      labels={LABELS}
      save={save}
      onSaved={() => {
        tell.done('已指派');
        onClose();
      }}
    >
      {data && free.length === 0 && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title="没有可以指派的人员"
          description="先在“账号”里给人员授予“考核员”或“督查员”角色，范围要包括这次考核的单位。"
        />
      )}
      <Field name="accountId" required>
        <Select
          disabled={person !== undefined}
          placeholder="选择人员"
          showSearch={{ optionFilterProp: 'label' }}
          options={free.map((one) => ({ value: one.accountId, label: nameOf(one) }))}
        />
      </Field>
      <Units assessmentId={id} people={free} />
    </FormDrawer>
  );
}

const nameOf = ({ name, login, roles, scopes }: Assessor): string =>
  `${name}（${login}，${roles.map((role) => ROLES[role]).join('、')}${scopes.length > 0 ? `，${scopes.join('、')}` : ''}）`;

function Units({ assessmentId, people }: { readonly assessmentId: number; readonly people: readonly Assessor[] }) {
  const all: boolean | undefined = Form.useWatch('all');
  const accountId: number | null | undefined = Form.useWatch('accountId');
  const who = people.find((one) => one.accountId === accountId);
  const narrow = who !== undefined && !who.forAll;
  return (
    <>
      <Field name="all">
        <Radio.Group
          options={[
            { value: true, label: narrow ? '全部考核对象（超出其权限范围）' : '全部考核对象', disabled: narrow },
            { value: false, label: '指定单位' },
          ]}
        />
      </Field>
      {all === false && (
        <Field name="unitIds" required>
          <UnitsField assessmentId={assessmentId} />
        </Field>
      )}
    </>
  );
}
