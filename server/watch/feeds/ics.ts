/**
 * A calendar of whole-day events as text (RFC 5545). Written here: of the libraries that are kept up ical-generator needs a newer Node than the program does,
 * and ics brings a validator and its friends along, for forty lines. A test reads what comes out with Mozilla's parser.
 */

export interface DueEvent {
  /** The same for the same case, whatever becomes of its dates. */
  readonly uid: string;
  /** `2026-03-05` */
  readonly day: string;
  readonly title: string;
  readonly text: string;
  /** When to be reminded, an ISO instant; undefined: never. */
  readonly remindAt: string | undefined;
}

/** @param at when it was written, an ISO instant */
export function calendarText(name: string, events: readonly DueEvent[], at: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kaocheng//Due dates//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const eventLines = ({ uid, day, title, text, remindAt }: DueEvent, at: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${instant(at)}`,
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  'TRANSP:TRANSPARENT',
  ...(remindAt === undefined
    ? []
    : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER;VALUE=DATE-TIME:${instant(remindAt)}`, 'END:VALARM']),
  'END:VEVENT',
];

/** `20260305T010000Z` */
const instant = (at: string): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };
/** TEXT of RFC 5545, 3.3.11; other control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,\n]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[^\P{Cc}\n]/gu, '');

const LONGEST = 75;

/** A line of at most 75 octets, the rest in lines that begin with a space (RFC 5545, 3.1); no character is cut in two. */
function folded(line: string): string {
  let [out, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
