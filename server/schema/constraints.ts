/** What a broken constraint means to people: the field at fault and what to do. One line each; the names are those of the migrations. */
export const CONSTRAINTS: Readonly<Record<string, { readonly path: string; readonly message: string }>> = {
  accounts_login_unique: { path: 'login', message: '这个账号名已有人使用' },
  accounts_oidc_unique: { path: 'oidcSubject', message: '这个统一身份已绑定别的账号' },
  grants_unique: { path: 'grants', message: '同一范围内的同一角色只能授予一次' },
  grants_unit_exists: { path: 'grants', message: '授权范围的单位不存在' },
  units_code_unique: { path: 'code', message: '这个统一社会信用代码已被另一单位使用' },
  units_name_unique: { path: 'name', message: '同一上级下已有同名单位' },
  units_not_own_parent: { path: 'parentId', message: '上级单位不能是自己' },
  units_days_in_order: { path: 'activeTo', message: '停用日期不能早于启用日期' },
  regulations_key_unique: { path: 'text', message: '已有相同标识的细则' },
  regulation_versions_one_draft: { path: 'text', message: '这部细则已有一个草稿，请先发布或删除它' },
  services_code_unique: { path: 'code', message: '这个实施编码已有事项使用' },
  services_days_in_order: { path: 'to', message: '失效日期不能早于生效日期' },
  assessments_title_unique: { path: 'title', message: '已有同名的考核' },
  assessments_period_in_order: { path: 'periodTo', message: '考核期间的末日不能早于首日' },
  assessment_stages_days_in_order: { path: 'stages', message: '阶段的末日不能早于首日' },
  assignments_unique: { path: 'assignments', message: '同一人对同一单位只需指派一次' },
};
