/* Files made by hand for the tests: zips entry by entry, so that they can also be wrong on purpose. */
import { crc32, deflateRawSync } from 'node:zlib';

export type TestEntry = { readonly name: string; readonly data: string | Buffer; readonly declared?: number };

/** A zip with deflated entries; `declared` is a lie about the unpacked size. */
export function zip(entries: readonly TestEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared } of entries) {
    const plain = Buffer.from(data);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? plain.length, 18);
    common.writeUInt16LE(path.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, path]));
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * An XLSX with one sheet per XML given (what stands inside <worksheet>), named 表1, 表2… Cell style 1 is 0.0%, style 2 a date,
 * style 3 a date with time. Shared strings are not used: write t="str".
 */
export function xlsx(sheets: readonly string[], more: readonly TestEntry[] = []): Uint8Array {
  const all = sheets.map((_, i) => i + 1);
  const part = (n: number) => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`;
  const relations = (body: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
  const listed = all.map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="r${n}"/>`).join('');
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`;
  return zip([
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', data: relations(`<Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`) },
    { name: 'xl/workbook.xml', data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(`${all.map(part).join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/>`),
    },
    { name: 'xl/styles.xml', data: styles },
    ...all.map((n) => ({ name: `xl/worksheets/sheet${n}.xml`, data: `<worksheet xmlns="${MAIN}">${sheets[n - 1]}</worksheet>` })),
    ...more,
  ]);
}

/** A text cell. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="str"><v>${text}</v></c>`;
}
