import { Select } from 'antd';
import { useState } from 'react';
import { api } from '../api/index.ts';
import type { Account } from './words.ts';

interface AccountPickerProps {
  readonly value: Account | undefined;
  readonly onChange: (account: Account | undefined) => void;
}

/** Picks an account by typing part of a name or login. */
export function AccountPicker({ value, onChange }: AccountPickerProps) {
  const [search, setSearch] = useState('');
  const { data, isFetching } = api.useQuery('get', '/api/v1/accounts', {
    params: { query: { size: 20, sort: 'name', state: 'active', ...(search && { search }) } },
  });
  const found = data?.items ?? [];
  return (
    <Select
      style={{ flex: 1, minWidth: 0 }}
      aria-label="账号"
      placeholder="输入姓名或账号查找"
      showSearch={{ filterOption: false, onSearch: setSearch }}
      allowClear
      loading={isFetching}
      value={value?.id ?? null}
      onChange={(id) => onChange(found.find((account) => account.id === id))}
      options={found.map(({ id, name, login, identity }) => ({ value: id, label: `${name}（${login}）`, disabled: identity !== null }))}
      notFoundContent="没有找到"
    />
  );
}
