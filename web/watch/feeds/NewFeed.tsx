import { Input } from 'antd';
import { api } from '../../api/index.ts';
import { Field, FormDrawer } from '../../shared/index.ts';
import { UnitPicker } from '../../units/index.ts';

interface NewFeedProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: (address: string) => void;
}

/** A new address; it is shown once. */
export function NewFeed({ open, onClose, onMade }: NewFeedProps) {
  const creating = api.useMutation('post', '/api/v1/feeds');
  return (
    <FormDrawer
      title="新建日历订阅"
      open={open}
      onClose={onClose}
      verb="新建"
      initial={{ name: '', unitId: null as number | null }}
      labels={{ name: '名称', unitId: '单位' }}
      save={(body) => creating.mutateAsync({ body })}
      onSaved={({ address }) => {
        onMade(address);
        onClose();
      }}
    >
      <Field name="name" required help="写明用在哪里，便于以后撤销，例如“我的手机”。">
        <Input maxLength={50} />
      </Field>
      <Field name="unitId" help="只订阅这个单位和下属单位；不选为您能看到的全部单位。">
        <UnitPicker placeholder="我能看到的全部单位" />
      </Field>
    </FormDrawer>
  );
}
