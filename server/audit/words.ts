/** Chinese for what the log holds: topics, fields and values. A topic adds its words here, one line each. */

export const TOPIC_NAMES: Readonly<Record<string, string>> = {
  units: '单位',
  regulations: '细则',
  assessments: '考核',
  accounts: '账号',
  sessions: '登录',
  tokens: '接口令牌',
  setup: '初始设置',
  audit: '审计日志',
};

/** `topic.field` before `field`. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  id: '编号',
  name: '名称',
  'accounts.name': '姓名',
  title: '标题',
  code: '统一社会信用代码',
  parentId: '上级单位编号',
  parentName: '上级单位',
  level: '层级',
  kind: '类别',
  group: '分组',
  groupName: '分组',
  activeFrom: '启用日期',
  activeTo: '停用日期',
  effectiveOn: '生效日期',
  mergedInto: '并入单位编号',
  mergedIntoName: '并入单位',
  login: '账号名',
  grants: '角色与范围',
  role: '角色',
  unitId: '单位编号',
  unitName: '单位',
  mustChangePassword: '须修改密码',
  disabled: '已停用',
  disabledAt: '停用时间',
  lockedUntil: '锁定到',
  actions: '允许的操作',
  expiresAt: '到期时间',
  revokedAt: '作废时间',
  key: '标识',
  number: '版本号',
  state: '状态',
  note: '说明',
  hash: '正文指纹',
  characters: '正文字数',
  archived: '已归档',
  publishedAt: '发布时间',
  archivedAt: '归档时间',
  text: '正文',
  regulationId: '细则编号',
  regulationTitle: '细则',
  regulationVersionId: '细则版本编号',
  authorityId: '考核主体编号',
  authorityName: '考核主体',
  periodFrom: '考核期间首日',
  periodTo: '考核期间末日',
  stage: '阶段',
  from: '从',
  to: '到',
  stages: '各阶段日期',
  startsOn: '首日',
  endsOn: '末日',
  reason: '理由',
  units: '考核对象',
  superiorId: '主管单位编号',
  superiorName: '主管单位',
  exclusions: '不适用条款',
  ruleId: '条款',
  assignments: '考核员指派',
  accountId: '账号编号',
  accountName: '人员',
  frozenAt: '细则冻结时间',
  sealedAt: '封存时间',
  count: '数量',
  created: '新增',
  changed: '修改',
  unchanged: '未变',
  removed: '移出',
  file: '文件',
};

const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: { city: '市', county: '区县', unit: '单位' },
  role: {
    administrator: '管理员',
    assessor: '考核员',
    inspector: '督查员',
    clerk: '填报员',
    leader: '领导',
    supervisor: '监督员',
  },
  state: { draft: '草稿', published: '已发布' },
};

/** What nobody reads in a difference. */
export const SILENT: ReadonlySet<string> = new Set(['version', 'updatedAt', 'createdAt', 'csrfToken']);

export const topicName = (topic: string): string => own(TOPIC_NAMES, topic) ?? '其他';

export const fieldName = (topic: string, field: string): string =>
  own(FIELD_NAMES, `${topic}.${field}`) ?? own(FIELD_NAMES, field) ?? `其他（${field}）`;

export const valueName = (field: string, value: string): string => own(own(VALUE_NAMES, field) ?? {}, value) ?? value;

/** Names come from what people sent: `constructor` is none of ours. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);
