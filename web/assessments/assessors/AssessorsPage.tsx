import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, Panel, useConfirm, useTell } from '../../shared/index.ts';
import { AssessmentFrame } from '../frame/AssessmentFrame.tsx';
import type { Assessment, Assignment } from '../types.ts';
import css from './Assessors.module.css';
import { AssignForm } from './AssignForm.tsx';
import { byPerson, type PersonRow, withPerson } from './assign.ts';

/** Who assesses which units. */
export default function AssessorsPage() {
  const [assigning, setAssigning] = useState<PersonRow | 'new'>();
  const open = ({ rights, sealedAt }: Assessment) => rights.change && sealedAt === null;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAssigning('new')}>
      指派人员
    </Button>
  );
  return (
    <AssessmentFrame actions={(assessment) => open(assessment) && add}>
      {(assessment) => (
        <Assignments assessment={assessment} changeable={open(assessment)} assigning={assigning} onAssign={setAssigning}>
          {open(assessment) && add}
        </Assignments>
      )}
    </AssessmentFrame>
  );
}

interface AssignmentsProps {
  readonly assessment: Assessment;
  readonly changeable: boolean;
  readonly assigning: PersonRow | 'new' | undefined;
  readonly onAssign: (who: PersonRow | undefined) => void;
  readonly children: React.ReactNode;
}

function Assignments({ assessment, changeable, assigning, onAssign, children }: AssignmentsProps) {
  const params = { path: { assessmentId: assessment.id } };
  const assignments = api.useQuery('get', '/api/v1/assessments/{assessmentId}/assignments', { params });
  return (
    <Panel>
      <Answer query={assignments}>
        {({ items }) => (
          <>
            {items.length === 0 && (
              <EmptyState title="还没有指派考核人员" next="从有“考核员”或“督查员”角色的账号里选人，指派全部或部分单位。填报员不能考核自己的单位。">
                {children}
              </EmptyState>
            )}
            <ul className={css.people}>
              {byPerson(items).map((row) => (
                <Person key={row.accountId} assessment={assessment} items={items} row={row} changeable={changeable} onChange={() => onAssign(row)} />
              ))}
            </ul>
            {assigning && (
              <AssignForm
                assessment={assessment}
                items={items}
                {...(assigning !== 'new' && { person: assigning })}
                onClose={() => onAssign(undefined)}
              />
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

const SHOWN = 12;

interface PersonProps {
  readonly assessment: Assessment;
  readonly items: readonly Assignment[];
  readonly row: PersonRow;
  readonly changeable: boolean;
  readonly onChange: () => void;
}

function Person({ assessment: { id, version }, items, row: { accountId, name, units }, changeable, onChange }: PersonProps) {
  const confirm = useConfirm();
  const tell = useTell();
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}/assignments');
  const remove = async () => {
    if (!(await confirm({ title: `取消对${name}的指派？`, then: '已经打的分不受影响。', verb: '取消指派', danger: true }))) return;
    const body = { version, items: withPerson(items, accountId, []) };
    change.mutate({ params: { path: { assessmentId: id } }, body }, { onSuccess: () => tell.done(`已取消对${name}的指派`), onError: tell.problem });
  };
  return (
    <li className={css.person}>
      <strong className={css.name}>{name}</strong>
      <span className={css.units}>
        {units === null ? <Tag color="blue">全部考核对象</Tag> : units.slice(0, SHOWN).map((unit) => <Tag key={unit.unitId}>{unit.name}</Tag>)}
        {units !== null && units.length > SHOWN && `等 ${units.length} 个单位`}
      </span>
      {changeable && (
        <span className="no-print">
          <Button type="link" size="small" onClick={onChange}>
            修改
          </Button>
          <Button type="link" size="small" danger onClick={remove}>
            取消指派
          </Button>
        </span>
      )}
    </li>
  );
}
