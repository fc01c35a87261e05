const SEPARATOR = Buffer.from('/');
const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb = new TextDecoder('gb18030');

/** Names are bytes: shares hold names of other encodings, which no text could find again. */
export const under = (folder: Buffer, name: Buffer): Buffer => Buffer.concat([folder, SEPARATOR, name]);

/** A name for people to read. */
export function shownName(name: Buffer): string {
  let text: string;
  try {
    text = utf8.decode(name);
  } catch {
    text = gb.decode(name);
  }
  return text.replace(/\p{C}/gu, '\ufffd').slice(0, 200);
}

/** Files that are hidden, or not there yet as far as their names say. */
const PARTIAL = /^[.~]|(~|\.(part|partial|filepart|tmp|temp|crdownload|download|swp|lock|bak))$/i;

/** What a file's name says: it is taken, passed over in silence, or told to be of no use. */
export function judgeName(name: Buffer): 'take' | 'ignore' | 'useless' {
  const text = shownName(name);
  if (PARTIAL.test(text)) return 'ignore';
  return /\.(csv|xlsx)$/i.test(text) ? 'take' : 'useless';
}
