import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCases } from '@kaocheng/casework';

/** Writes made-up units, services, cases and ratings into a folder; the same number gives the same bytes. */
export function writeSampleFiles(folder: string, cases: number): void {
  const files = new Map<string, number>();
  for (const { file, text } of sampleCases({ cases, seed: 7 })) {
    const open = files.get(file) ?? openSync(join(folder, file), 'w');
    files.set(file, open);
    writeSync(open, text);
  }
  for (const file of files.values()) closeSync(file);
}
