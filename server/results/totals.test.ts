import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Standing } from './contract.ts';
import { type DemoSetting, demoSetting } from './test-setting.ts';

const CLI = fileURLToPath(new URL('../../cli/kaocheng.mjs', import.meta.url));

interface Scored {
  readonly units: readonly {
    readonly unit: string;
    readonly total: number | null;
    readonly rank: number | null;
    readonly tier: string | null;
    readonly selections: readonly string[];
  }[];
}

/** What the command line says of the very same files. */
function scored({ demo }: DemoSetting): Scored {
  const folder = mkdtempSync(join(tmpdir(), 'kaocheng-'));
  try {
    for (const [name, text] of [
      ['regulation.md', demo.regulation],
      ['units.csv', demo.units],
      ['facts.csv', demo.facts],
    ] as const) {
      writeFileSync(join(folder, name), text);
    }
    const [regulation, units, facts] = ['regulation.md', 'units.csv', 'facts.csv'].map((name) => join(folder, name));
    const args = [CLI, 'score', String(regulation), '--units', String(units), String(facts), '--period', '2026', '--json'];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scored;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let setting: DemoSetting;
afterEach(() => setting.close());

describe('the server and the command line', () => {
  it.each(['jiange', 'xianyang', 'chengdu'])('agree on %s', async (key) => {
    setting = await demoSetting(key);
    await setting.record('confirmed');
    const { body } = await setting
      .as('leader', setting.authority)
      .get<{ items: Standing[] }>(`/assessments/${setting.assessment.id}/standings?size=200&sort=name`);
    const expected = scored(setting);
    expect(expected.units.length).toBeGreaterThan(10);
    const told = body.items.map(({ name, total, rank, tier, selections }) => [name, total, rank, tier, selections]);
    const wanted = expected.units.map(({ unit, total, rank, tier, selections }) => [unit, total, rank, tier, selections]);
    expect(told.toSorted()).toEqual(wanted.toSorted());
  });
});
