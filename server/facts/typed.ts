import { parseNumber } from '@kaocheng/tables';

/** A number as people type it, `１，２００`, as the engine reads it; what is no number stays as it is, for the engine to refuse. */
export function typedValue(text: string): string {
  const number = parseNumber(text);
  return number ? `${number.text}${number.percent ? '%' : ''}` : text;
}
