import { Problem } from '../../api/index.ts';
import { showSize } from '../../shared/index.ts';
import type { Shelf } from '../types.ts';

const MEBIBYTE = 1024 * 1024;

/** Why a file need not even be sent; what it really is, the server finds out. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>, { limitMb, accept }: Pick<Shelf, 'limitMb' | 'accept'>): Problem | undefined {
  if (size === 0) return new Problem({ code: 'bad-input', title: '文件是空的', detail: '没有内容，请检查后重新选择' });
  if (size > limitMb * MEBIBYTE) {
    return new Problem({ code: 'too-large', title: '文件太大', detail: `${showSize(size)}，超过 ${limitMb} MB 的上限，请压缩或拆成几个文件` });
  }
  const extension = /\.[^.]+$/.exec(name)?.[0].toLowerCase();
  if (extension && !accept.includes(extension)) {
    const archive = ['.zip', '.rar', '.7z'].includes(extension)
      ? '压缩包请解压后一次选中多个文件上传'
      : '可以上传 PDF、OFD、图片、音视频和 Office、WPS 文件';
    return new Problem({ code: 'unsupported-type', title: '不能用这种文件', detail: archive });
  }
  return undefined;
}
