import type { Account } from '../api/index.ts';

export type HeldRole = Account['roles'][number];
export type Role = HeldRole['role'];

/** Chinese names of the roles, in the order in which they are offered. */
export const ROLES: Readonly<Record<Role, string>> = {
  administrator: '管理员',
  assessor: '考核员',
  inspector: '督查员',
  clerk: '填报员',
  leader: '领导',
  supervisor: '监督员',
};

/** What each role is for, where roles are given. */
export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  administrator: '管理单位、账号、细则和考核',
  assessor: '审核申报、评定得分',
  inspector: '督查、抽查，记录发现的情况',
  clerk: '填报本单位的数据和佐证材料',
  leader: '审定结果，推进或退回考核阶段',
  supervisor: '查看全部内容和审计日志，不作修改',
};

export const WHOLE = '全系统';

/** `考核员 · 剑阁县` */
export const describeRole = ({ role, unitName }: HeldRole): string => `${ROLES[role]} · ${unitName ?? WHOLE}`;

export const describeRoles = (roles: readonly HeldRole[]): string => roles.map(describeRole).join('，') || '没有角色';
