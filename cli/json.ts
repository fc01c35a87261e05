/** JSON for programs: indented, one final line end. */
export const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
