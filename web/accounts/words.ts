import type { paths } from '../api/generated/schema';

export type Account = paths['/api/v1/accounts/{accountId}']['get']['responses'][200]['content']['application/json'];
export type HandedOver = paths['/api/v1/accounts/{accountId}/password']['post']['responses'][200]['content']['application/json'];
export type State = Account['state'];
export type First = NonNullable<paths['/api/v1/accounts']['post']['requestBody']['content']['application/json']['first']>;

export const STATES: Readonly<Record<State, { readonly words: string; readonly color: string }>> = {
  active: { words: '正常', color: 'success' },
  locked: { words: '已锁定', color: 'error' },
  disabled: { words: '已停用', color: 'default' },
  unopened: { words: '未启用', color: 'processing' },
};

export const STATE_OPTIONS = (Object.keys(STATES) as State[]).map((value) => ({ value, label: STATES[value].words }));

export const LABELS = { login: '账号', name: '姓名', grants: '角色与范围', first: '首次登录方式' };

export const FIRST_OPTIONS: readonly { readonly value: First; readonly label: string }[] = [
  { value: 'password', label: '初始密码（只显示一次，首次登录须修改）' },
  { value: 'link', label: '一次性链接（由本人打开并设置密码）' },
  { value: 'none', label: '只用统一身份认证登录' },
];
