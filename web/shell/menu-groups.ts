/** The parts of the side menu, in their order. */
export const MENU_GROUPS = {
  work: '',
  assess: '考核',
  cases: '办件',
  keep: '基础资料',
  oversee: '监督与系统',
} as const;

export type MenuGroup = keyof typeof MENU_GROUPS;
