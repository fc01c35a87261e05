import { BREAKS, verifyChain } from '../audit/index.ts';
import { checkEvidence } from '../evidence/index.ts';
import type { House } from '../http/house.ts';
import { damagedVersions } from '../regulations/index.ts';
import { LARGE_TABLES, migrations } from '../schema/index.ts';
import { damagedSeals } from '../seals/index.ts';
import type { Settings } from '../settings.ts';
import { appliedMigrations, lintSchema, StoreError } from '../store/index.ts';
import { withHouse } from './opened.ts';

/** One thing that was looked at. */
export interface Diagnosis {
  readonly what: string;
  readonly well: boolean;
  readonly found: string;
}

type Look = (house: House) => Promise<Omit<Diagnosis, 'what'>>;

const LOOKS: readonly (readonly [what: string, look: Look])[] = [
  [
    '数据库',
    async ({ store }) => ({ well: await store.ready(), found: `${store.kind === 'embedded' ? '内嵌数据库' : '数据库服务器'}，${store.where}` }),
  ],
  ['表结构版本', lookAtMigrations],
  ['表结构规则', lookAtSchema],
  ['细则', lookAtRegulations],
  ['佐证材料', lookAtEvidence],
  ['封存的结果', lookAtSeals],
  ['审计日志', lookAtAudit],
];

/** Looks at everything that can be checked from outside. Changes nothing. */
export async function examine(settings: Settings): Promise<Diagnosis[]> {
  return withHouse(settings, async (house) => {
    const all: Diagnosis[] = [];
    for (const [what, look] of LOOKS) all.push({ what, ...(await look(house).catch(failed)) });
    return all;
  });
}

const failed = (error: unknown) => ({ well: false, found: error instanceof StoreError ? error.message : `没能检查：${String(error)}` });

async function lookAtMigrations({ db }: House) {
  const applied = (await appliedMigrations(db as never)).length;
  const all = Object.keys(migrations).length;
  return { well: applied === all, found: applied === all ? `最新（${all} 步）` : `已升级 ${applied} 步，共 ${all} 步；启动程序会自动升级` };
}

async function lookAtSchema({ store }: House) {
  const faults = await lintSchema(store.pool, LARGE_TABLES);
  return { well: faults.length === 0, found: faults.length === 0 ? '符合' : faults.map(({ table, message }) => `${table}：${message}`).join('；') };
}

async function lookAtRegulations({ db }: House) {
  const { checked, damaged } = await damagedVersions(db);
  return {
    well: damaged.length === 0,
    found: damaged.length === 0 ? `${checked} 个版本与存入时一致` : `这些版本的文本被改动过：${damaged.join('、')}`,
  };
}

const NAMED = 5;
const DAMAGE = { missing: '丢失', altered: '被改动' } as const;

async function lookAtEvidence(house: House) {
  const { checked, faults } = await checkEvidence(house);
  if (faults.length === 0) return { well: true, found: `${checked} 个文件与上传时一致` };
  const named = faults.slice(0, NAMED).map(({ name, found }) => `“${name}”${DAMAGE[found]}`);
  return {
    well: false,
    found: `${checked} 个文件中 ${faults.length} 个有问题：${named.join('、')}${faults.length > NAMED ? ' 等' : ''}；请从备份恢复，或由原单位重新上传`,
  };
}

async function lookAtAudit({ db }: House) {
  const { ok, entries, broken, head } = await verifyChain(db);
  if (ok) return { well: true, found: `${entries} 条首尾相连，末条摘要 ${head.hash.slice(0, 16)}` };
  return { well: false, found: broken ? `第 ${broken.id} 条${BREAKS[broken.why]}` : '不完整' };
}

async function lookAtSeals({ db }: House) {
  const { checked, damaged } = await damagedSeals(db);
  return { well: damaged.length === 0, found: damaged.length === 0 ? `${checked} 次封存重算后与封存时一致` : damaged.join('；') };
}
