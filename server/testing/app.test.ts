import { expect, test } from 'vitest';
import { testApp } from './app.ts';

test('the application answers on a database of its own, to whoever is put in', async () => {
  const { as, nobody, newUnit, close } = await testApp();
  const county = await newUnit({ name: '甲县', level: 'county' });
  const other = await newUnit({ name: '乙县', level: 'county' });
  expect((await nobody.get('/units')).problem.code).toBe('not-signed-in');
  const clerk = as('clerk', county);
  expect((await clerk.get<{ total: number }>('/units')).body.total).toBe(1);
  expect((await clerk.get(`/units/${other}`)).status).toBe(403);
  const created = await as('administrator').post<{ name: string }>('/units', { parentId: county, name: '政务中心' });
  expect([created.status, created.body.name]).toEqual([201, '政务中心']);
  await close();
});
