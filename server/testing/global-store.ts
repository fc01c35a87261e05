import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { endServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run; its name also names the run's databases. */
    storeRun: string;
  }
}

/** Gives the run a folder. The first test that needs a database starts PostgreSQL there; afterwards it is stopped and taken away. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kaocheng-store-'));
  project.provide('storeRun', folder);
  return async () => {
    await endServer(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
