import type { Figure } from './compute.ts';

/**
 * A figure for a program or a fact table: exact when its decimals end, else cut (not rounded) after ten. Cut at ten places, a quotient of up to a hundred
 * million cases never reaches a threshold of a regulation that it misses: 99.499996 % stays below 99.5 %. '' where undefined.
 */
export const exactText = (figure: Figure): string => decimalText(figure, 10, false);

/** A figure for people: percentages and quotients with two places, rounded half up; '—' where undefined. */
export function shownText(figure: Figure): string {
  const text = decimalText(figure, figure.indicator.denominator ? 2 : 0, true);
  return text === '' ? '—' : text;
}

function decimalText({ indicator, numerator, denominator, defined }: Figure, places: number, rounded: boolean): string {
  if (!defined) return '';
  const percent = indicator.measure === '%';
  const scale = 10n ** BigInt(places);
  const top = BigInt(numerator) * scale * (percent ? 100n : 1n);
  const bottom = BigInt(denominator);
  const size = top < 0n ? -top : top;
  const whole = rounded ? (2n * size + bottom) / (2n * bottom) : size / bottom;
  const digits = whole.toString().padStart(places + 1, '0');
  const fraction = places === 0 ? '' : digits.slice(-places);
  const kept = rounded ? fraction : fraction.replace(/0+$/, '');
  const text = digits.slice(0, digits.length - places) + (kept === '' ? '' : `.${kept}`);
  return `${top < 0n && whole !== 0n ? '-' : ''}${text}${percent ? '%' : ''}`;
}
