import type { Shown } from './types.ts';

/** What the kinds of files are called, by how they are shown. */
export const KINDS: Readonly<Record<Shown, string>> = { image: '图片', pdf: 'PDF', video: '视频', audio: '录音', none: '文档' };

export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toUpperCase() ?? '';
