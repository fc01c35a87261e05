import { headingOf, JOINTS, KINDS, LIMIT_UNITS, PRESENCES, wordFor } from '@kaocheng/casework';
import type { Service } from './contract.ts';

/** A service as words under the headings that files use: for exports, differences and the log. */
export const HEADS = {
  code: headingOf('services', 'code'),
  name: headingOf('services', 'name'),
  unit: headingOf('services', 'unit'),
  kind: headingOf('services', 'kind'),
  statutoryAmount: headingOf('services', 'statutoryAmount'),
  statutoryUnit: headingOf('services', 'statutoryUnit'),
  promisedAmount: headingOf('services', 'promisedAmount'),
  promisedUnit: headingOf('services', 'promisedUnit'),
  visits: headingOf('services', 'visits'),
  onlineLevel: headingOf('services', 'onlineLevel'),
  joint: headingOf('services', 'joint'),
  fee: headingOf('services', 'fee'),
  presence: headingOf('services', 'presence'),
  from: headingOf('services', 'from'),
  to: headingOf('services', 'to'),
} as const;

export type Head = keyof typeof HEADS;
export const HEAD_KEYS = Object.keys(HEADS) as readonly Head[];

export function wordsOf(service: Omit<Service, 'id' | 'version' | 'updatedAt'>): Record<Head, string> {
  const { statutory, promised, fee } = service;
  return {
    code: service.code,
    name: service.name,
    unit: service.unitName,
    kind: wordFor(KINDS, service.kind),
    statutoryAmount: String(statutory?.amount ?? ''),
    statutoryUnit: wordFor(LIMIT_UNITS, statutory?.unit),
    promisedAmount: String(promised?.amount ?? ''),
    promisedUnit: wordFor(LIMIT_UNITS, promised?.unit),
    visits: String(service.visits ?? ''),
    onlineLevel: String(service.onlineLevel ?? ''),
    joint: wordFor(JOINTS, service.joint),
    fee: fee === null ? '' : fee ? '是' : '否',
    presence: wordFor(PRESENCES, service.presence),
    from: service.from ?? '',
    to: service.to ?? '',
  };
}
