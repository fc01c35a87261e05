import { open } from 'node:fs/promises';

const TAIL_BYTES = 1024 * 1024;
const ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const MAIN_FILE = Buffer.from('OFD.xml');
/** Where the length of an entry's name and the name itself stand in the list of a zip archive's contents. */
const NAME_LENGTH_AT = 28;
const NAME_AT = 46;

/** OFD, the national page format (GB/T 33190), is a zip archive with `OFD.xml` at its top; the list of contents stands at the end. */
export async function looksLikeOfd(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    for (let at = buffer.indexOf(ENTRY); at >= 0 && at + NAME_AT <= length; at = buffer.indexOf(ENTRY, at + 1)) {
      if (buffer.subarray(at + NAME_AT, at + NAME_AT + buffer.readUInt16LE(at + NAME_LENGTH_AT)).equals(MAIN_FILE)) return true;
    }
    return false;
  } finally {
    await file.close();
  }
}
