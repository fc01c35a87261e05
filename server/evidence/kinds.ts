import { fileTypeFromFile } from 'file-type';
import { Problem } from '../http/problems.ts';
import { looksLikeOfd } from './ofd.ts';

/** How a file is shown in place; `none`: it is only taken away. */
export type Shown = 'image' | 'pdf' | 'video' | 'audio' | 'none';

interface Kind {
  readonly mediaType: string;
  /** The first is given to a name that has none of them. */
  readonly extensions: readonly [string, ...string[]];
  readonly shown: Shown;
}

const kind = (mediaType: string, shown: Shown, ...extensions: readonly [string, ...string[]]): Kind => ({ mediaType, shown, extensions });

/**
 * What is taken as proof: papers, pictures and recordings that an assessor can look at as they are, and nothing that runs.
 * No archives: what is in them is seen by nobody before it is opened. No macros. No bare text: HTML, SVG and scripts look like it.
 */
const KINDS: readonly Kind[] = [
  kind('application/pdf', 'pdf', 'pdf'),
  kind('application/ofd', 'none', 'ofd'),
  kind('image/jpeg', 'image', 'jpg', 'jpeg', 'jpe', 'jfif'),
  kind('image/png', 'image', 'png'),
  kind('image/webp', 'image', 'webp'),
  kind('image/gif', 'image', 'gif'),
  kind('image/bmp', 'image', 'bmp'),
  kind('image/tiff', 'none', 'tif', 'tiff'),
  kind('image/heic', 'none', 'heic', 'heif'),
  kind('video/mp4', 'video', 'mp4', 'm4v'),
  kind('video/quicktime', 'video', 'mov'),
  kind('video/webm', 'video', 'webm'),
  kind('audio/mpeg', 'audio', 'mp3'),
  kind('audio/mp4', 'audio', 'm4a'),
  kind('audio/wav', 'audio', 'wav'),
  kind('audio/amr', 'none', 'amr'),
  kind('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'none', 'docx'),
  kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'none', 'xlsx'),
  kind('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'none', 'pptx'),
  kind('application/msword', 'none', 'doc', 'wps'),
  kind('application/vnd.ms-excel', 'none', 'xls', 'et'),
  kind('application/vnd.ms-powerpoint', 'none', 'ppt', 'dps'),
];

/** Other names that the sniffer has for the same. */
const SAME: Readonly<Record<string, string>> = {
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
};

const BY_TYPE = new Map(KINDS.map((each) => [each.mediaType, each] as const));

/** Extensions of everything that is taken, for the page's file dialog. */
export const EXTENSIONS: readonly string[] = KINDS.flatMap(({ extensions }) => extensions);

export const shownAs = (mediaType: string): Shown => BY_TYPE.get(mediaType)?.shown ?? 'none';

/** What a file is by its content, and the name that fits it. @throws Problem where it is nothing that counts as proof */
export async function recognise(path: string, name: string): Promise<{ readonly mediaType: string; readonly name: string }> {
  const sniffed = await fileTypeFromFile(path).catch(() => undefined);
  const found = await kindOf(sniffed?.mime, path, extensionOf(name));
  if (!found) throw new Problem('unsupported-type', refusal(name, sniffed?.mime));
  return { mediaType: found.mediaType, name: found.extensions.includes(extensionOf(name)) ? name : `${name}.${found.extensions[0]}` };
}

async function kindOf(mime: string | undefined, path: string, extension: string): Promise<Kind | undefined> {
  // Word, Excel and PowerPoint of old, and those of WPS, are one container: which of them it is, only the name says. Installers use it too.
  if (mime === 'application/x-cfb') return KINDS.find(({ mediaType, extensions }) => OLD_OFFICE.has(mediaType) && extensions.includes(extension));
  if (mime === 'application/zip' && (await looksLikeOfd(path))) return BY_TYPE.get('application/ofd');
  return BY_TYPE.get(SAME[mime ?? ''] ?? mime ?? '');
}

const OLD_OFFICE = new Set(['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint']);

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const TAKEN = '可以上传 PDF、OFD、图片、音视频，以及 Word、Excel、PPT（含 WPS）文件';

function refusal(name: string, mime: string | undefined): string {
  const what = `“${name}”`;
  if (mime === undefined) return `${what}不是可以识别的文件，可能已损坏，或是网页、文本。${TAKEN}；文本和网页请另存为 PDF`;
  if (PROGRAMS.has(mime)) return `${what}实际是程序文件，不能作为佐证材料。${TAKEN}`;
  if (ARCHIVES.has(mime)) return `${what}是压缩包。请解压后一次选中多个文件上传，考核员才能逐个查看`;
  if (mime === 'application/xml') return `${what}实际是网页或矢量图（HTML、SVG、XML），不能直接查看。请另存为 PDF 或图片`;
  if (mime.includes('macro')) return `${what}带有宏。请另存为不带宏的 docx、xlsx、pptx，或另存为 PDF`;
  if (mime === 'application/x-cfb') return `${what}的扩展名与内容不符。Word、Excel、PPT 文件请保留 doc、xls、ppt（或 wps、et、dps）扩展名`;
  return `${what}这种格式（${mime}）不能作为佐证材料。${TAKEN}`;
}

const PROGRAMS = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/wasm',
  'application/x-ms-regedit',
  'application/x.ms.shortcut',
  'application/x-deb',
  'application/x-rpm',
]);
const ARCHIVES = new Set([
  'application/zip',
  'application/x-rar-compressed',
  'application/x-7z-compressed',
  'application/gzip',
  'application/x-tar',
  'application/x-bzip2',
  'application/x-xz',
  'application/zstd',
]);
