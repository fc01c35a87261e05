import { useState } from 'react';
import { useAccount } from '../../api/index.ts';
import { today } from '../../shared/index.ts';
import type { Picked } from '../picking/pick.ts';
import type { NewAssessment, PlannedDays } from '../types.ts';

/** An assessment that is being made, as far as it has come. */
export interface Draft {
  readonly step: number;
  readonly versionId: number | null;
  /** What the regulation is called, for the title that is proposed. */
  readonly regulationTitle: string;
  /** '' while the proposed one is taken. */
  readonly title: string;
  readonly authorityId: number | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** null: nobody has looked at the units yet. */
  readonly picked: Picked | null;
  /** null: nobody has looked at the days yet. */
  readonly stages: PlannedDays[] | null;
  readonly assignments: NewAssessment['assignments'];
  /** The assessment that this one follows, and what was left out. */
  readonly from: number | null;
  readonly notes: readonly string[];
}

const year = Number(today().slice(0, 4));

export const yearOf = (of: number) => ({ periodFrom: `${of}-01-01`, periodTo: `${of}-12-31` });

export const BLANK: Draft = {
  step: 0,
  versionId: null,
  regulationTitle: '',
  title: '',
  authorityId: null,
  ...yearOf(year),
  picked: null,
  stages: null,
  assignments: [],
  from: null,
  notes: [],
};

/** `2026 年成都市…年度考核` */
export const proposedTitle = ({ regulationTitle, periodTo }: Draft): string =>
  regulationTitle ? `${periodTo.slice(0, 4)} 年${regulationTitle}`.slice(0, 100) : '';

export const titleOf = (draft: Draft): string => draft.title.trim() || proposedTitle(draft);

/** The draft of the person signed in; kept on this machine until it has become an assessment, so that nothing is lost by going to look elsewhere. */
export function useDraft(): readonly [Draft, (change: Partial<Draft>) => void, () => void] {
  const key = `kaocheng.new-assessment.${useAccount().id}`;
  const [draft, setDraft] = useState(() => kept(key));
  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const next = settled(before, part);
      localStorage.setItem(key, JSON.stringify(next));
      return next;
    });
  const forget = () => {
    localStorage.removeItem(key);
    setDraft(BLANK);
  };
  return [draft, change, forget];
}

/** Other rules or another authority have other units; another period has other days. */
export function settled(before: Draft, part: Partial<Draft>): Draft {
  const next = { ...before, ...part };
  const otherUnits = next.versionId !== before.versionId || next.authorityId !== before.authorityId;
  const otherDays = next.periodFrom !== before.periodFrom || next.periodTo !== before.periodTo;
  return {
    ...next,
    picked: otherUnits && part.picked === undefined ? null : next.picked,
    assignments: otherUnits && part.assignments === undefined ? [] : next.assignments,
    stages: otherDays && part.stages === undefined ? null : next.stages,
  };
}

function kept(key: string): Draft {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof found === 'object' && found !== null ? { ...BLANK, ...found } : BLANK;
  } catch {
    return BLANK;
  }
}
