import { SAMPLE_FILES, type SampleFile, sampleCases } from '@kaocheng/casework';
import type { TestApp } from '../testing/app.ts';
import { FORM, form } from '../units/test-units.ts';
import type { CaseImport } from './import/contract.ts';

/** A county with two units, its catalogue of services, and files of made-up cases for them. */
export interface County {
  readonly id: number;
  readonly units: readonly [police: number, town: number];
  readonly cases: string;
  readonly ratings: string;
}

const UNITS = [
  { id: '县公安局', name: '剑阁县公安局', kind: '部门' },
  { id: '普安镇', name: '剑阁县普安镇人民政府', kind: '乡镇' },
];

export function sampleFiles(cases: number, seed = 1): Readonly<Record<SampleFile, string>> {
  const files = Object.fromEntries(SAMPLE_FILES.map((file) => [file, ''])) as Record<SampleFile, string>;
  for (const { file, text } of sampleCases({ cases, seed, units: UNITS })) files[file] += text;
  return files;
}

export async function makeCounty(app: TestApp, cases: number): Promise<County> {
  const id = await app.newUnit({ name: '剑阁县', level: 'county' });
  const police = await app.newUnit({ name: '剑阁县公安局', parentId: id });
  const town = await app.newUnit({ name: '剑阁县普安镇人民政府', parentId: id });
  const files = sampleFiles(cases);
  const admin = app.as('administrator');
  const { body } = await admin.post<{ fingerprint: string }>('/services/import/preview', form(files['services.csv'], {}, '事项.csv'), FORM);
  const done = await admin.post('/services/import', form(files['services.csv'], { fingerprint: body.fingerprint }, '事项.csv'), FORM);
  if (done.status !== 200) throw new Error(done.text);
  return { id, units: [police, town], cases: files['cases.csv'], ratings: files['ratings.csv'] };
}

/** Uploads a file, as a person in the county does. */
export async function bring(app: TestApp, county: number, bytes: Uint8Array | string, name = '办件.csv'): Promise<CaseImport> {
  const { body, status, text } = await app.as('administrator').post<CaseImport>(`/units/${county}/case-imports`, form(bytes, {}, name), FORM);
  if (status !== 201) throw new Error(text);
  return body;
}

/** What starting sends: the columns as they were proposed. */
export const asProposed = ({ version, columns }: CaseImport, allOrNothing = false) => ({
  version,
  allOrNothing,
  columns: columns.flatMap(({ field, index }) => (index === null ? [] : [{ field, index }])),
});

/** Waits until an import runs no more. */
export async function ended(app: TestApp, id: number): Promise<CaseImport> {
  for (;;) {
    const { body } = await app.as('administrator').get<CaseImport>(`/case-imports/${id}`);
    if (body.state !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
