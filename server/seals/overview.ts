import { type Assessment, isBefore, mayHold } from '../assessments/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { type Action, policyOf, type Units, unitsAllowed } from '../policy/index.ts';
import { countedRows, evaluated } from '../results/index.ts';
import { unitTree } from '../units/index.ts';
import type { Seals } from './contract.ts';
import { openMatters } from './matters.ts';
import { publicOf, SHOWN, unknownWords } from './publication.ts';
import { heldAssessment } from './publishing.ts';
import { sealsOf } from './seal-table.ts';

/** Where the sealing of a result stands: what is open, what was sealed, what may be done now. */
export async function sealingOf(house: House, actor: Actor, held: Units, assessmentId: number): Promise<Seals> {
  const assessment = await heldAssessment(house, held, assessmentId);
  const official = await evaluated(house, assessment, 'official');
  const seals = await sealsOf(house.db, assessmentId);
  const { regulation } = official.book.program;
  const { stage, sealedAt } = assessment;
  const matters = sealedAt === null ? await openMatters(house, assessment, official) : [];
  const { shown } = publicOf(regulation);
  const may = await rightsOf(house, actor, assessment);
  const announced = !isBefore(stage, 'notice');
  const [newest] = seals;
  const published = sealedAt !== null && newest?.publishedAt !== null;
  return {
    stage,
    sealedAt,
    matters,
    units: official.book.units.length,
    facts: [...countedRows('official', official.facts)].length,
    seals,
    publicWords: shown.map((name) => SHOWN[name]),
    unknownWords: unknownWords(regulation),
    may: {
      seal: may.seal && sealedAt === null && !matters.some(({ severity }) => severity === 'error'),
      reopen: may.reopen && sealedAt !== null,
      publish: may.publish && sealedAt !== null && announced && !published && shown.length > 0,
      unpublish: may.publish && published,
      why: whyOf(assessment, may.seal, shown.length),
    },
  };
}

function whyOf({ stage, sealedAt }: Assessment, leads: boolean, shown: number): string {
  if (sealedAt !== null) {
    if (shown === 0) return '细则没有规定公开的内容，结果不上公开页。';
    return isBefore(stage, 'notice') ? '进入通报后可以公布到公开页。' : '';
  }
  if (!isBefore(stage, 'notice')) return '结果已解封，请由领导退回审定阶段，改定后再封存。';
  return leads ? '' : '由领导在审定阶段封存。';
}

async function rightsOf(house: House, { grants = [] }: Actor, { authorityId }: Assessment) {
  const descendants = await unitTree(house.db);
  const may = async (action: Action): Promise<boolean> => {
    const units = await unitsAllowed(policyOf(action), grants, async () => descendants);
    return units !== undefined && mayHold(units, authorityId);
  };
  return { seal: await may('seals.seal'), reopen: await may('seals.reopen'), publish: await may('seals.publish') };
}
