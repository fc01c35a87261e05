import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 420;
const HEIGHT = 594;
const WHITE = 255;
const INK = 96;
const MARGIN = 48;

/** A picture that looks like a scanned sheet with a heading and lines of writing: the demo's proof. PNG, 8-bit grey. */
export function scannedSheet(): Uint8Array {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, WHITE);
  for (let y = 0; y < HEIGHT; y++) {
    const start = y * (WIDTH + 1);
    rows[start] = 0;
    const [from, to] = inkOf(y);
    rows.fill(INK, start + 1 + from, start + 1 + to);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** Where a row of the sheet carries ink: nothing, the heading, or a line of writing, the last of a paragraph shorter. */
function inkOf(y: number): readonly [number, number] {
  if (y >= 60 && y < 76) return [120, WIDTH - 120];
  const line = Math.floor((y - 120) / 22);
  if (y < 120 || line > 17 || (y - 120) % 22 >= 8) return [0, 0];
  return [MARGIN, line % 6 === 5 ? WIDTH / 2 : WIDTH - MARGIN];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
