import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { corrupt, type ZipEntry } from './zip-directory.ts';

/** The unpacked bytes of one entry, in pieces. Throws Refusal 'corrupt' when it holds more or fewer bytes than declared. */
export async function* unpack(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
  const data = packedBytes(bytes, entry);
  let seen = 0;
  for await (const piece of entry.method === 0 ? [data] : inflate(data)) {
    seen += piece.length;
    if (seen > entry.unpacked) throw corrupt();
    yield piece;
  }
  if (seen !== entry.unpacked) throw corrupt();
}

/** The whole of one small entry as text, '' when it declares more than `limit` bytes. */
export async function unpackText(bytes: Uint8Array, entry: ZipEntry, limit = 4_000_000): Promise<string> {
  if (entry.unpacked > limit) return '';
  const pieces: Uint8Array[] = [];
  for await (const piece of unpack(bytes, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(entry.offset, entry.offset + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw corrupt();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.packed > bytes.length || (entry.method !== 0 && entry.method !== 8)) throw corrupt();
  return bytes.subarray(start, start + entry.packed);
}

async function* inflate(data: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = Readable.from([data]).pipe(createInflateRaw({ chunkSize: 262_144 }));
  try {
    for await (const piece of stream) {
      if (piece instanceof Uint8Array) yield piece;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw corrupt();
    throw error;
  }
}
