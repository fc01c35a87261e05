import { type CaseUnit, Catalogue } from '../catalogue.ts';
import type { Service } from '../formats/service.ts';
import { serviceReader, unitReader } from '../reading/service-reader.ts';
import { type SampleFile, type SampleOptions, sampleCases } from '../sample/generate.ts';

/** A sample in memory: the files as bytes, the catalogue read from them, the key of frauds by case number. */
export interface SampleInMemory {
  readonly files: ReadonlyMap<SampleFile, Uint8Array>;
  readonly catalogue: Catalogue;
  readonly frauds: ReadonlyMap<string, ReadonlySet<string>>;
}

export function sampleInMemory(options: SampleOptions): SampleInMemory {
  const texts = new Map<SampleFile, string[]>();
  for (const { file, text } of sampleCases(options)) texts.set(file, [...(texts.get(file) ?? []), text]);
  const files = new Map([...texts].map(([file, parts]) => [file, new TextEncoder().encode(parts.join(''))]));
  const units: CaseUnit[] = [];
  const services: Service[] = [];
  feed(
    unitReader((unit) => units.push(unit)),
    files.get('units.csv'),
  );
  feed(
    serviceReader((service) => services.push(service)),
    files.get('services.csv'),
  );
  const frauds = new Map<string, Set<string>>();
  for (const line of new TextDecoder().decode(files.get('frauds.csv')).split('\r\n').slice(1)) {
    const [number = '', fraud = ''] = line.split(',');
    if (fraud !== '') frauds.set(fraud, (frauds.get(fraud) ?? new Set()).add(number));
  }
  return { files, catalogue: new Catalogue({ units, services }), frauds };
}

/** Gives a reader its file, in chunks of a size that cuts through rows. */
export function feed<R extends { push(chunk: Uint8Array): void; end(): void }>(reader: R, bytes: Uint8Array = new Uint8Array(0), chunk = 100_003): R {
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  reader.end();
  return reader;
}
