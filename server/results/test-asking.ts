import type { Client } from '../testing/app.ts';
import type { Overview, Standing } from './contract.ts';
import type { Scorecard } from './contract-scorecard.ts';
import type { DemoSetting } from './test-setting.ts';

export interface StandingsPage {
  readonly items: Standing[];
  readonly total: number;
}

/** What the tests of results ask, of the setting of the moment. */
export function asking(setting: () => DemoSetting) {
  const base = () => `/assessments/${setting().assessment.id}`;
  const leader = () => setting().as('leader', setting().authority);
  return {
    base,
    leader,
    administrator: () => setting().as('administrator', setting().authority),
    clerk: (short: string) => setting().as('clerk', setting().unit(short)),
    standings: async (client: Client = leader(), query = '') => (await client.get<StandingsPage>(`${base()}/standings?size=200${query}`)).body,
    overview: async (client: Client = leader(), query = '') => (await client.get<Overview>(`${base()}/standings/overview${query}`)).body,
    scorecard: async (short: string, client: Client = leader(), query = '') =>
      (await client.get<Scorecard>(`${base()}/units/${setting().unit(short)}/scorecard${query}`)).body,
  };
}

export const ruleOf = ({ rules }: Scorecard, id: string) => {
  const rule = rules.find(({ rule }) => rule === id);
  if (!rule) throw new Error(`no rule ${id} among ${rules.map(({ rule }) => rule).join(' ')}`);
  return rule;
};
