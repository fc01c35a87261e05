/* Invisible characters that come along when text is copied from web pages, Word or WPS. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff]/g;

/* Nothing to clean: visible ASCII, Chinese and full-width signs only. Most cells of large files. */
const PLAIN = /^[!-~\u3001-\u9fff\uff01-\uff5e]*$/;

/**
 * Text as a person sees it: invisible and control characters removed, line breaks as \n, tabs as spaces, and every kind of
 * space (also the full-width one and NBSP) trimmed at both ends. Spaces inside the text stay.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
}

/** A column name: clean text in which a line break put there for looks ('考核\n得分') does not count. */
export function cleanHeader(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, '');
}

/** Full-width ASCII (digits, signs, letters) and the true minus as plain ASCII: '１２．５％' → '12.5%'. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\u2212/g, '-');
}
