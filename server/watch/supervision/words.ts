import type { SupervisionSummary } from './contract.ts';

export const STATE_WORDS: Readonly<Record<SupervisionSummary['state'], string>> = { open: '督办中', closed: '已办结', withdrawn: '已撤销' };
