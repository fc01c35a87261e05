import { anywhere, byHand, everyone, type PolicyRow, signedIn, whole, within } from './row.ts';

/** The one policy table: who may call which route, in which scope. A route without a row here does not start (http/permit.ts), and a test walks all of them. */
export const POLICY = {
  'session.read': everyone('查看自己是否已登录'),
  'session.sign-in': byHand(everyone('登录')),
  'session.sign-out': byHand(signedIn('退出登录')),
  'session.sign-on': byHand(everyone('统一身份认证登录')),
  'session.manage': byHand(signedIn('查看自己的登录、修改自己的密码')),
  'setup.use': byHand(everyone('用一次性链接设置首位管理员或新密码')),

  'accounts.read': within('查看账号', 'administrator', 'supervisor'),
  'accounts.write': byHand(within('新建、修改、停用账号', 'administrator')),
  'accounts.bind': byHand(whole('绑定统一身份', 'administrator')),
  'tokens.manage': byHand(signedIn('管理自己的接口令牌')),

  'units.read': within('查看单位', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'units.write': within('新增、修改、导入、合并单位', 'administrator'),

  'regulations.read': anywhere('查看细则', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'regulations.write': anywhere('起草细则', 'administrator'),
  'regulations.publish': byHand(anywhere('发布细则', 'administrator')),

  'assessments.read': within('查看考核', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'assessments.write': within('新建、修改考核', 'administrator'),
  'assessments.advance': byHand(within('推进考核阶段', 'administrator', 'leader')),
  'assessments.step-back': byHand(within('退回考核阶段', 'leader')),

  'facts.read': within('查看填报和评定的事实', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'facts.report': within('填报、提交自查', 'administrator', 'clerk'),
  'facts.record': within('记录评定和督查的事实', 'administrator', 'assessor', 'inspector'),
  'feeding.write': within('更新、填写系统指标', 'administrator'),

  'evidence.read': within('查看佐证材料', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'evidence.write': within('上传、关联、移除佐证材料', 'administrator', 'assessor', 'inspector', 'clerk'),

  'reviews.read': within('查看审核、评定和督查记录', 'administrator', 'assessor', 'inspector', 'leader', 'supervisor'),
  'reviews.decide': byHand(within('审核填报：确认、调整、退回', 'administrator', 'assessor')),
  'reviews.judge': within('评定打分', 'administrator', 'assessor'),

  'results.read': within('查看得分、名次和计分单', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'results.override': byHand(within('人工核定得分', 'administrator', 'leader')),
  'results.decide': byHand(within('决定名额线上的并列', 'administrator', 'leader')),

  'calendars.read': anywhere('查看工作日历', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'calendars.write': byHand(whole('录入、修改、恢复年表', 'administrator')),

  'whatif.read': within('试算', 'administrator', 'assessor', 'leader', 'supervisor'),

  'cases.read': within('查看办件和指标', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'cases.import': within('导入办件、评价和投诉', 'administrator'),
  'cases.push': within('推送办件、评价和投诉（省平台接口）', 'administrator'),

  'watch.read': within('查看时限预警、督办和报表', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'supervisions.write': byHand(within('督办超期办件：发起、改期限、撤销', 'administrator', 'inspector')),
  'supervisions.answer': byHand(within('回复督办', 'administrator', 'clerk')),
  'feeds.manage': byHand(signedIn('管理自己的日历订阅')),
  'feeds.read': everyone('凭订阅地址读取到期日历'),
  'webhooks.manage': byHand(within('管理消息推送', 'administrator')),

  'services.read': within('查看事项目录', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'services.write': within('新增、修改、导入事项', 'administrator'),

  'signs.read': within('查看录入线索', 'administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  'signs.run': within('查找录入线索', 'administrator', 'inspector'),
  'signs.decide': byHand(within('核查录入线索：请单位说明、排除、认定、重新核查', 'administrator', 'inspector')),
  'signs.answer': byHand(within('说明本单位的录入线索', 'clerk')),

  'seals.read': within('查看封存的结果', 'administrator', 'leader', 'supervisor'),
  'seals.seal': byHand(within('封存结果', 'leader')),
  'seals.reopen': byHand(within('解封结果', 'leader')),
  'seals.publish': byHand(within('公布、撤下结果', 'administrator', 'leader')),
  'public.read': everyone('查看公布的结果'),

  'home.read': signedIn('首页'),

  'audit.read': within('查看审计日志', 'administrator', 'supervisor'),
  'audit.verify': within('核验审计日志', 'administrator', 'supervisor'),

  'policy.read': signedIn('查看权限表'),
  'service.read': everyone('查看服务状态和接口文档'),
} as const satisfies Record<string, PolicyRow>;

export type Action = keyof typeof POLICY;

export const policyOf = (action: Action): PolicyRow => POLICY[action];

export const isAction = (text: unknown): text is Action => typeof text === 'string' && Object.hasOwn(POLICY, text);
