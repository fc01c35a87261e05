import { achieve } from './achieve.ts';
import { award } from './award.ts';
import { ballot } from './ballot.ts';
import { bands } from './bands.ts';
import { byRank } from './by-rank.ts';
import { deduct } from './deduct.ts';
import { each } from './each.ts';
import { formula } from './formula.ts';
import { judge } from './judge.ts';
import { linear } from './linear.ts';
import { marginal } from './marginal.ts';
import type { Method } from './method.ts';
import { panel } from './panel.ts';
import { proportion } from './proportion.ts';

/** Every scoring method, in the order in which people are shown them. A new method is its file and its line here. */
export const METHODS: readonly Method[] = [each, deduct, judge, award, achieve, proportion, bands, linear, marginal, ballot, panel, byRank, formula];
