/** Files up to this size are read whole to know them again; larger ones would fill a phone's memory. */
const READ_WHOLE = 200 * 1024 * 1024;

/**
 * SHA-256 of a file, to ask whether the unit has it already. Undefined where it cannot be had: the file is too large, or the page came over plain
 * http, where browsers compute none. The file is then simply sent; the server finds out by itself.
 */
export async function fingerprint(file: Blob): Promise<string | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle || file.size > READ_WHOLE) return undefined;
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
