import { StoreError } from '../errors.ts';
import type { SequenceState, TableShape } from './catalog.ts';

/** The first entry: what the archive holds. */
export interface Opening {
  readonly format: 1;
  readonly madeAt: string;
  /** The migrations that had run. */
  readonly schema: readonly string[];
  readonly tables: readonly TableShape[];
  readonly folders: readonly string[];
}

/** The last entry: what must have arrived. */
export interface Manifest {
  readonly tables: Readonly<Record<string, Tally>>;
  readonly folders: Readonly<Record<string, Tally>>;
  readonly sequences: readonly SequenceState[];
}

/** How much there was, and the SHA-256 of it. For a folder: of the lines `path size sha256`. */
export interface Tally {
  /** Rows or files. */
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

export const OPENING = 'kaocheng-backup.json';
export const MANIFEST = 'manifest.json';
const FORMAT = 1;

export const toEntry = (value: Opening | Manifest): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

export function readOpening(name: string, bytes: Buffer): Opening {
  const opening = name === OPENING ? (parse(bytes) as Partial<Opening>) : undefined;
  if (opening === undefined) throw new StoreError('backup', '这不是考成的备份文件。');
  if (opening.format !== FORMAT)
    throw new StoreError('backup', `备份文件的格式版本是 ${opening.format}，当前程序只认识 ${FORMAT}。请用新版本的程序导入。`);
  if (!isNames(opening.schema) || !isNames(opening.folders) || !Array.isArray(opening.tables)) throw damaged();
  if (!opening.tables.every((table: Partial<TableShape> | null) => typeof table?.name === 'string' && isNames(table.columns))) throw damaged();
  return opening as Opening;
}

export function readManifest(bytes: Buffer): Manifest {
  const manifest = parse(bytes) as Partial<Manifest>;
  if (typeof manifest.tables !== 'object' || typeof manifest.folders !== 'object' || !Array.isArray(manifest.sequences)) throw damaged();
  return manifest as Manifest;
}

const damaged = () => new StoreError('backup', '备份文件的清单已损坏，没有导入任何内容。请换一份备份。');

function parse(bytes: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw damaged();
}

const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
