/** What a person may be, in a scope. Several at once are usual. */
export const ROLES = {
  administrator: '管理员',
  assessor: '考核员',
  inspector: '督查员',
  clerk: '填报员',
  leader: '领导',
  supervisor: '监督员',
} as const;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
