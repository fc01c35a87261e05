import { Refusal } from './problems.ts';
import { corrupt, type ZipEntry } from './zip-directory.ts';
import { unpackText } from './zip-unpack.ts';

/** A sheet as the workbook lists it, and the part of the zip that holds its cells. */
export type SheetPart = { readonly name: string; readonly index: number; readonly state: string; readonly path: string };

const ADVICE = '请另存为 Excel 工作簿（.xlsx）或 CSV 文件后再提供。';

/** The sheets of a workbook in order, with the paths of their parts. Throws Refusal for a zip that is not an XLSX workbook. */
export async function listSheets(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<SheetPart[]> {
  const find = (path: string) => entries.find((entry) => entry.name === path);
  const root = find('_rels/.rels');
  if (find('[Content_Types].xml') === undefined || root === undefined) throw notExcel(entries);
  const rootTarget = tags(await unpackText(bytes, root), 'Relationship').find((tag) => tag.get('Type')?.endsWith('/officeDocument'));
  const workbookPath = resolve('', rootTarget?.get('Target') ?? '');
  const workbook = find(workbookPath);
  if (!/\bxl\//.test(workbookPath) || workbook === undefined || workbookPath.endsWith('.bin')) throw notExcel(entries);

  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const links = find(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`);
  if (links === undefined) throw corrupt();
  const paths = new Map<string, string>();
  for (const tag of tags(await unpackText(bytes, links), 'Relationship')) {
    if (tag.get('Type')?.endsWith('/worksheet')) paths.set(tag.get('Id') ?? '', resolve(folder, tag.get('Target') ?? ''));
  }
  const listed = tags(await unpackText(bytes, workbook), 'sheet').filter((tag) => tag.get('name') && relationId(tag));
  return listed.flatMap((tag, index) => {
    const path = paths.get(relationId(tag) ?? '');
    return path === undefined ? [] : [{ name: tag.get('name') ?? '', index, state: tag.get('state') ?? 'visible', path }];
  });
}

type Tag = ReadonlyMap<string, string>;

/** The 'r:id' attribute, whatever prefix the file's maker chose. */
function relationId(tag: Tag): string | undefined {
  return [...tag].find(([name]) => name.endsWith(':id'))?.[1];
}

function notExcel(entries: readonly ZipEntry[]): Refusal {
  const has = (test: (name: string) => boolean) => entries.some((entry) => test(entry.name));
  if (has((name) => name.startsWith('word/'))) return new Refusal('other-format', `这是 Word 文档，不是表格。${ADVICE}`);
  if (has((name) => name.startsWith('ppt/'))) return new Refusal('other-format', `这是演示文稿，不是表格。${ADVICE}`);
  if (has((name) => name === 'xl/workbook.bin')) return new Refusal('other-format', `这是二进制工作簿（.xlsb），本工具不读取。${ADVICE}`);
  if (has((name) => name === 'content.xml')) return new Refusal('other-format', `这是 OpenDocument 表格（.ods），本工具不读取。${ADVICE}`);
  return new Refusal('other-format', `这是压缩包，不是 Excel 工作簿。请先解压，再提供里面的 .xlsx 或 .csv 文件。`);
}

/** Attributes of every element with this name, prefixes of the element dropped. */
function tags(xml: string, name: string): Tag[] {
  const found = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'));
  return [...found].map(([, attributes = '']) => {
    const pairs = [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
    return new Map(pairs.map(([, key = '', double, single]) => [key, plainText(double ?? single ?? '')]));
  });
}

/** XML entities resolved. */
function plainText(text: string): string {
  const names = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
  ]);
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return names.get(name) ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
