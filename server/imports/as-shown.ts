import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { badField, Problem } from '../http/problems.ts';
import type { Upload } from '../http/uploads.ts';
import type { Plan } from './contract.ts';

/** Changes when the file, or anything that the plan touches, does. @param digest of the file's bytes */
export const fingerprintOf = (digest: string, { counts, rows, faults }: { counts: unknown; rows: unknown; faults: unknown }): string =>
  createHash('sha256')
    .update(JSON.stringify([digest, counts, rows, faults]))
    .digest('hex');

/** Goes on only with a plan that has no faults and is the one that the person saw. @param what the records are called */
export function requireAsShown(plan: Plan, fingerprint: string, what: string): void {
  if (plan.faults.length > 0) {
    const errors = plan.faults.slice(0, 100).map(({ address, message }) => ({ path: address ?? 'file', message }));
    throw new Problem('has-errors', `文件里有 ${plan.faults.length} 处错误，什么也没有改动；请改正后重新上传`, { errors });
  }
  if (plan.fingerprint !== fingerprint) {
    throw new Problem('stale-version', `预览之后${what}或文件有变动，什么也没有改动；请重新核对后再确认`, { current: plan });
  }
}

/** The text fields of an upload's form. */
export function fieldsOf<S extends z.ZodType>(schema: S, { fields }: Upload): z.output<S> {
  const read = schema.safeParse(fields);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw badField(issue?.path.join('.') ?? '', issue?.message ?? '表单内容不合规定');
}

export const done = ({ counts }: Plan) => ({ created: counts.new, changed: counts.changed, unchanged: counts.unchanged });
