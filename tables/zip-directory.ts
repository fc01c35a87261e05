import { Refusal } from './problems.ts';
import type { Limits } from './types.ts';

/** One file inside a zip, as its central directory declares it (sizes in bytes). */
export type ZipEntry = {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header starts. */
  readonly offset: number;
};

const CORRUPT = '文件不完整或已损坏（常见原因：没有下载完或没有传完）。请重新导出或重新下载后再提供。';

/** The refusal for a zip that contradicts itself. */
export function corrupt(): Refusal {
  return new Refusal('corrupt', CORRUPT);
}

/**
 * The entries of a zip from its central directory, nothing unpacked. Throws Refusal 'corrupt' when the directory is missing or
 * broken and 'too-big' when what it declares is over a limit.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(view, limits);
  } catch (error) {
    if (error instanceof RangeError) throw corrupt();
    throw error;
  }
}

function readEntries(view: DataView, limits: Limits): ZipEntry[] {
  const { count, start } = readEnd(view);
  if (count > limits.maxEntries) {
    throw new Refusal('too-big', `工作簿内含 ${count} 个部件，超过 ${limits.maxEntries} 个的上限。请删去图片等无关内容，或把数据复制到新工作簿。`);
  }
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw corrupt();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = Buffer.from(view.buffer, view.byteOffset + at + 46, nameLength).toString('utf8');
    const long = readLongSizes(view, at, at + 46 + nameLength, extraLength);
    entries.push({ name, method: view.getUint16(at + 10, true), ...long });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  checkSizes(entries, view.byteLength, limits);
  return entries;
}

/** Count and position of the directory, from the end record (and its 64-bit form where the short one overflows). */
function readEnd(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) return { count, start };
    if (view.getUint32(at - 20, true) !== 0x07064b50) throw corrupt();
    const end = readLong(view, at - 20 + 8);
    if (view.getUint32(end, true) !== 0x06064b50) throw corrupt();
    return { count: readLong(view, end + 32), start: readLong(view, end + 48) };
  }
  throw corrupt();
}

/** Sizes and offset of an entry; each that is 0xffffffff stands in the zip64 extra field instead, in this order. */
function readLongSizes(view: DataView, at: number, extraStart: number, extraLength: number) {
  const short = { unpacked: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  let field = extraStart;
  while (field < extraStart + extraLength && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const long = (value: number) => {
    if (value !== 0xffffffff) return value;
    if (next + 8 > extraStart + extraLength) throw corrupt();
    next += 8;
    return readLong(view, next - 8);
  };
  return { unpacked: long(short.unpacked), packed: long(short.packed), offset: long(short.offset) };
}

function readLong(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw corrupt();
  return value;
}

function checkSizes(entries: readonly ZipEntry[], packedTotal: number, limits: Limits): void {
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const megabytes = Math.ceil(total / 1e6);
  if (total > limits.maxUnpackedBytes) {
    const limit = Math.floor(limits.maxUnpackedBytes / 1e6);
    throw new Refusal('too-big', `工作簿解压后有 ${megabytes} MB，超过 ${limit} MB 的上限。请删去多余的工作表、图片和空行，或拆成几个文件。`);
  }
  if (total > 20e6 && total > limits.maxRatio * packedTotal) {
    throw new Refusal('too-big', `工作簿压缩得异常厉害（解压后 ${megabytes} MB），为安全起见不读取。请把数据复制到新工作簿，另存后再提供。`);
  }
}
