interface Words {
  readonly title: string;
  readonly next: string;
}

/** What came of single sign-on, where it did not lead in. */
export const SIGN_ON_OUTCOMES: Readonly<Record<string, Words>> = {
  waiting: { title: '您的统一身份还没有绑定账号', next: '已记下您的身份。请联系系统管理员把它绑定到您的账号，之后再点“统一身份认证登录”。' },
  disabled: { title: '您的账号已停用', next: '如需恢复使用，请联系系统管理员。' },
  failed: { title: '统一身份认证没有成功', next: '请再试一次；若一直如此，请改用账号和密码登录，或联系系统管理员。' },
};
