const LONGEST = 120;

/** The bare name of a file as people may see and save it: no path, no invisible signs, none that turn the reading direction or that Windows refuses. */
export function cleanName(given: string): string {
  const bare = given
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[^. ]{1,8})?$/su.exec(bare) ?? [];
  const short = [...stem].slice(0, LONGEST).join('').trimEnd();
  return `${short || '未命名文件'}${extension}`;
}
