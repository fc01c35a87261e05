import { FONTS, PALETTE } from '../../theme/palette.ts';

/** Series are told apart by lightness as well as by hue. */
export const SERIES = ['#1f4e8c', '#c77700', '#2f8f5b', '#7b52a3', '#b3261e', '#4a90a4', '#8c6d1f', '#5c6773'];

export const TEXT = { fontFamily: FONTS, color: PALETTE.ink, fontSize: 12 };

export const AXIS = {
  axisLine: { lineStyle: { color: PALETTE.line } },
  axisLabel: { color: PALETTE['ink-soft'], fontFamily: FONTS },
  splitLine: { lineStyle: { color: PALETTE.line } },
  nameTextStyle: { color: PALETTE['ink-soft'], fontFamily: FONTS },
};

export const COMMON = { textStyle: TEXT, color: SERIES, animationDuration: 200, aria: { enabled: true } };

/** Names come from people: ECharts shows tooltips as HTML. */
export const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
