/**
 * The headings under which each field may stand, the one we write first; after it the synonyms met in exports and the field names of the
 * provincial platforms. Compared without spaces, brackets and case.
 */
export const HEADINGS = {
  cases: {
    number: [
      '办件编号',
      '办件号',
      '受理编号',
      '申报号',
      '业务流水号',
      '流水号',
      '受理单号',
      'case_no',
      'case_number',
      'proj_id',
      'projid',
      'receive_number',
      '编号',
    ],
    service: ['实施编码', '事项编码', '实施清单编码', '事项实施编码', '业务办理项编码', 'task_code', 'service_code'],
    unit: ['单位', '办理单位', '受理单位', '实施主体', '部门', '办理部门', '受理部门', '部门编码', 'dept_code', 'dept_name', 'unit'],
    applicant: ['申请人类型', '申请对象类型', '办事者类型', 'applicant_type', 'apply_type'],
    channel: ['办理渠道', '申请渠道', '受理渠道', '办件来源', '申报来源', '渠道', 'channel', 'apply_channel'],
    accepted: ['受理时间', '受理日期', '受理', 'accept_time', 'accept_date', 'accepted'],
    statedDue: ['承诺到期', '承诺办结时间', '到期时间', '截止时间', '应办结时间', '承诺期限', 'promise_time', 'due'],
    correctionFrom: ['补正告知时间', '补正告知', '补正时间', 'correct_notice_time'],
    correctionTo: ['补正受理时间', '补正受理', '补正完成时间', 'correct_accept_time'],
    specialFrom: ['特别程序申请时间', '特别程序申请', '特别程序开始时间', '特别程序开始', 'special_apply_time', 'special_start'],
    specialTo: ['特别程序结果时间', '特别程序结果', '特别程序结束时间', '特别程序结束', 'special_result_time', 'special_end'],
    extensionAsked: ['延期申请时间', '延期申请', '延期时间', 'extension_time'],
    extensionDays: ['延期工作日', '延期天数', '延长天数', 'extension_days'],
    closed: ['办结时间', '办结日期', '办结', '审批办结时间', 'finish_time', 'closed', 'result_time'],
    delivered: ['送达时间', '领取时间', '领取', '送达', '出证时间', '取件时间', 'deliver_time', 'delivered'],
    outcome: ['办理结果', '办结结果', '审批结果', '结果', 'result', 'outcome'],
    entered: ['录入时间', '登记时间', '填报时间', '创建时间', 'create_time', 'entered', 'input_time'],
    onSpot: ['现场办结', '是否现场办结', '当场办结', '是否当场办结', 'on_spot', 'is_onsite'],
    parallelGroup: ['并联编号', '联办编号', '并联审批编号', '一件事编号', 'parallel_no'],
    sample: ['抽查结果', '抽查', '办件抽查', '抽查是否合格', 'sample_check'],
  },
  services: {
    code: ['实施编码', '事项编码', '实施清单编码', '事项实施编码', 'task_code', 'service_code'],
    name: ['事项名称', '名称', '实施清单名称', 'task_name', 'service_name'],
    unit: ['单位', '实施主体', '实施单位', '部门', '部门编码', 'dept_code', 'dept_name', 'unit'],
    kind: ['办件类型', '办理类型', '事项办件类型', 'project_type'],
    statutoryAmount: ['法定时限', '法定办结时限', '法定期限', 'anticipate_day'],
    statutoryUnit: ['法定时限单位', '法定办结时限单位', 'anticipate_type'],
    promisedAmount: ['承诺时限', '承诺办结时限', '承诺期限', 'promise_day'],
    promisedUnit: ['承诺时限单位', '承诺办结时限单位', 'promise_type'],
    visits: ['跑动次数', '到现场次数', '到办事现场次数', '最多跑次数', 'limit_scene_num', 'visits'],
    onlineLevel: ['网办深度', '网上办理深度', '在线办理深度', 'online_level', 'online_deal_type'],
    joint: ['联办方式', '联合办理', '是否联办', 'joint'],
    fee: ['是否收费', '收费', 'is_fee'],
    presence: ['入驻情况', '是否入驻', '入驻中心', '进驻情况', '是否进驻', 'is_enter'],
    from: ['生效日期', '启用日期', 'valid_from'],
    to: ['失效日期', '停用日期', '取消日期', 'valid_to'],
  },
  ratings: {
    number: ['办件编号', '办件号', '受理编号', 'case_no', 'proj_id', '编号'],
    service: ['实施编码', '事项编码', 'task_code', 'service_code'],
    unit: ['单位', '办理单位', '被评单位', '部门', 'dept_code', 'dept_name', 'unit'],
    at: ['评价时间', '评价日期', '时间', 'rate_time', 'evaluate_time'],
    level: ['评价等级', '评价结果', '满意度', '评价', '等级', 'satisfaction', 'level'],
    source: ['评价来源', '来源', '评价设备', '评价终端', 'source', 'evaluate_source'],
    excluded: ['是否剔除', '复核剔除', 'excluded'],
    corrected: ['整改完成时间', '整改时间', '整改日期', '差评整改时间', '整改办结时间', 'rectify_time', 'corrected'],
  },
  complaints: {
    number: ['投诉编号', '投诉单号', '工单编号', '工单号', '编号', 'complaint_no'],
    service: ['实施编码', '事项编码', 'task_code'],
    unit: ['单位', '被投诉单位', '部门', 'unit'],
    at: ['投诉时间', '投诉日期', '受理时间', '时间', 'complaint_time'],
    valid: ['是否有效', '是否属实', '是否查实', '有效', 'valid'],
    closed: ['办结时间', '办结日期', '办结', '处理完成时间', '答复时间', 'finish_time', 'closed'],
  },
  units: {
    id: ['单位', '单位简称', 'unit', 'dept_code', '部门编码'],
    name: ['名称', '单位名称', '全称', 'name', 'dept_name'],
    kind: ['类型', '单位类型', 'kind'],
  },
} as const;

export type TableName = keyof typeof HEADINGS;
export type FieldOf<T extends TableName> = keyof (typeof HEADINGS)[T] & string;

/** Without which a row says nothing. */
export const REQUIRED: { readonly [T in TableName]: readonly FieldOf<T>[] } = {
  cases: ['number', 'unit', 'accepted'],
  services: ['code', 'name', 'unit'],
  ratings: ['unit', 'at', 'level'],
  complaints: ['unit', 'at'],
  units: ['id'],
};

/** Personal data of applicants: recognised so as not to be read. `id` alone is read, and only to be made a mark of at once. */
export const PERSONAL = {
  name: [
    '申请人',
    '申请人姓名',
    '申请人名称',
    '姓名',
    '联系人',
    '经办人',
    '办事人',
    '投诉人',
    '反映人',
    '来电人',
    '诉求人',
    '评价人',
    '评价人姓名',
    '法定代表人',
    '法人',
    'applicant_name',
    'apply_name',
    'linkman',
    'contact_name',
  ],
  id: [
    '证件号码',
    '证件号',
    '身份证号',
    '身份证号码',
    '申请人证件号码',
    '公民身份号码',
    '统一社会信用代码',
    'certificate_no',
    'apply_cert_no',
    'cert_no',
    'id_card',
  ],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '来电号码', '投诉电话', 'phone', 'mobile', 'tel', 'link_phone'],
  address: ['联系地址', '地址', '住址', '家庭住址', 'address'],
  /** What people wrote, in which they and others are named. */
  words: ['投诉内容', '诉求内容', '诉求', '反映内容', '评价内容', '评价留言', '留言', '意见', '内容', 'content', 'comment', 'remark'],
} as const;

export type PersonalKind = keyof typeof PERSONAL;

/** A heading as it is compared. */
export const plainHeading = (text: string): string =>
  text
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[\s*＊:："']/g, '')
    .toLowerCase();

/** The heading that we write for a field. */
export const headingOf = <T extends TableName>(table: T, field: FieldOf<T>): string => (HEADINGS[table][field] as readonly string[])[0] ?? field;
