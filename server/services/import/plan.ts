import { type Catalogue, dayText, type Service as FileService, serviceReader } from '@kaocheng/casework';
import type { Kysely } from 'kysely';
import type { Upload } from '../../http/uploads.ts';
import { type Fed, feed, fingerprintOf, type PlanFault } from '../../imports/index.ts';
import { mayTouch, type Units } from '../../policy/index.ts';
import type { Database } from '../../schema/index.ts';
import { catalogueOf } from '../catalogue.ts';
import type { Service, ServiceFields, ServicePlan } from '../contract.ts';
import { serviceFields } from '../contract.ts';
import { ownersOf } from '../table.ts';
import { HEAD_KEYS, HEADS, type Head, wordsOf } from '../words.ts';

/** A service as it should become; without `before` it is new. */
export interface Step {
  readonly before: Service | undefined;
  readonly fields: ServiceFields;
}

interface FileRow {
  readonly row: number;
  readonly service: FileService;
}

export interface ServiceFile {
  readonly name: string;
  readonly fed: Fed;
  readonly rows: readonly FileRow[];
  /** The columns that the file has: what it does not say stays as it is. */
  readonly columns: ReadonlySet<string>;
}

/** Reads the table of services in a file, whatever its headings, order and encoding. */
export async function readServiceFile(upload: Upload): Promise<ServiceFile> {
  const rows: FileRow[] = [];
  const reader = serviceReader((service, row) => rows.push({ row, service }), { keep: 500 });
  const fed = await feed(reader, upload);
  return { name: upload.name, fed, rows, columns: new Set(Object.keys(reader.layout?.mapping.columns ?? {})) };
}

/** What a file would do to the catalogue. Nothing is written. */
export async function planServices(db: Kysely<Database>, file: ServiceFile, scope: Units): Promise<{ plan: ServicePlan; steps: readonly Step[] }> {
  const { catalogue, units } = await catalogueOf(db, scope);
  const known = await ownersOf(
    db,
    file.rows.map(({ service }) => service.code),
  );
  const faults: PlanFault[] = [...file.fed.faults];
  const rows: ServicePlan['rows'] = [];
  const steps: Step[] = [];
  let unchanged = 0;
  for (const { row, service } of file.rows) {
    const wrong = (head: Head, message: string) =>
      faults.push({ address: file.fed.addressOf(head, row), row, message: `${HEADS[head]}：${message}` });
    const before = known.get(service.code);
    const unit = units[catalogue.unitIndex(service.unit)];
    if (!unit) wrong('unit', unknownUnit(service.unit, catalogue));
    else if (before && !mayTouch(scope, before.unitId)) wrong('code', '这个实施编码已被另一单位使用');
    else {
      const parsed = serviceFields.safeParse(fieldsOf(service, unit.id, before, file.columns));
      if (!parsed.success) {
        for (const issue of parsed.error.issues) wrong(headOf(issue.path[0]), issue.message);
        continue;
      }
      const changes = changesOf(before, { ...parsed.data, unitName: unit.name });
      if (before && changes.length === 0) unchanged += 1;
      else {
        rows.push({ row, state: before ? 'changed' : 'new', name: service.name, unit: unit.name, changes });
        steps.push({ before, fields: parsed.data });
      }
    }
  }
  const count = (state: 'new' | 'changed') => rows.filter((row) => row.state === state).length;
  const counts = { new: count('new'), changed: count('changed'), unchanged, faulty: new Set(faults.map(({ row }) => row)).size };
  const plan = { file: file.name, sheet: file.fed.sheet, counts, rows, faults, ignored: [...file.fed.ignored] };
  return { plan: { ...plan, fingerprint: fingerprintOf(file.fed.digest, plan) }, steps };
}

function unknownUnit(name: string, catalogue: Catalogue): string {
  const some = [...catalogue.unitNames].filter((one) => !one.startsWith('#') && one.length > 1 && (name.includes(one) || one.includes(name)));
  return `没有叫“${name.slice(0, 50)}”的单位，或不在您的权限范围内；${some.length > 0 ? `是不是“${some[0]}”？` : '请先在“单位”里建立它，或核对名称'}`;
}

const PATHS: Readonly<Record<string, Head>> = { statutory: 'statutoryAmount', promised: 'promisedAmount', unitId: 'unit' };
const headOf = (path: PropertyKey | undefined): Head => {
  const name = String(path);
  return PATHS[name] ?? (name in HEADS ? (name as Head) : 'name');
};

function fieldsOf(service: FileService, unitId: number, before: Service | undefined, columns: ReadonlySet<string>): ServiceFields {
  const said = <T>(column: string, value: T, was: T | undefined): T => (columns.has(column) || was === undefined ? value : was);
  const day = (value: number | undefined): string | null => (value === undefined ? null : dayText(value));
  return {
    unitId,
    code: service.code,
    name: service.name,
    kind: said('kind', service.kind, before?.kind),
    statutory: said('statutoryAmount', service.statutory ?? null, before?.statutory),
    promised: said('promisedAmount', service.promised ?? null, before?.promised),
    visits: said('visits', service.visits ?? null, before?.visits),
    onlineLevel: said('onlineLevel', service.onlineLevel ?? null, before?.onlineLevel),
    joint: said('joint', service.joint, before?.joint),
    fee: said('fee', service.fee ?? null, before?.fee),
    presence: said('presence', service.presence, before?.presence),
    from: said('from', day(service.from), before?.from),
    to: said('to', day(service.to), before?.to),
  };
}

/** Field by field, in words; of a new service, what it has. */
function changesOf(before: Service | undefined, after: ServiceFields & { unitName: string }): ServicePlan['rows'][number]['changes'] {
  const was = before && wordsOf(before);
  const is = wordsOf(after);
  return HEAD_KEYS.filter((head) => (was?.[head] ?? '') !== is[head]).map((head) => ({
    label: HEADS[head],
    before: was?.[head] ?? '',
    after: is[head],
  }));
}
