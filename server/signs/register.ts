import { SIGNS, type Sign } from '@kaocheng/casework';

/** Told by applicants, whose marks are thrown away with the file: looked for while the file is there (file.ts). */
const IN_FILES = 'accepted-twice';
/** Its cases are ratings. */
export const OF_RATINGS = 'one-source';

/** What is looked for in the store, and what in files. */
export const STORE_SIGNS: readonly Sign[] = SIGNS.filter(({ id }) => id !== IN_FILES);
export const FILE_SIGNS: readonly Sign[] = SIGNS.filter(({ id }) => id === IN_FILES);

export const signOf = (id: string): Sign | undefined => SIGNS.find((sign) => sign.id === id);

/** What regulations call it in their own text, so that the clauses about it can be shown beside a finding. */
export const CLAUSE_WORDS: Readonly<Record<string, RegExp>> = {
  'accepted-twice': /两头受理|双重受理|体外受理|虚录|虚假/,
  'never-delivered': /送达|虚录|虚假|录入/,
  'one-source': /刷评|虚假|满意/,
};
export const FALSE_ENTRY = /虚录|补录|虚假|事后录入|录入/;
