import type { ThemeConfig } from 'antd';
import { FONTS, PALETTE } from './palette.ts';

/** Calm and dense enough for a day's work: white, one deep blue, no gradients, little rounding. */
export const TOKENS: ThemeConfig = {
  cssVar: { key: 'kaocheng' },
  hashed: false,
  token: {
    colorPrimary: PALETTE.accent,
    colorInfo: PALETTE.accent,
    colorLink: PALETTE.accent,
    colorSuccess: PALETTE.good,
    colorWarning: '#b26a00',
    colorError: PALETTE.bad,
    colorText: PALETTE.ink,
    colorTextSecondary: PALETTE['ink-soft'],
    colorTextTertiary: '#5f6c7a',
    colorTextDescription: '#5f6c7a',
    colorTextPlaceholder: '#6b7783',
    colorTextDisabled: '#7b8794',
    colorBorder: '#c3ccd6',
    colorBorderSecondary: PALETTE.line,
    colorBgLayout: PALETTE.ground,
    fontFamily: FONTS,
    fontSize: 14,
    borderRadius: 4,
    boxShadow: '0 2px 8px rgb(29 39 51 / 12%)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { headerBg: '#f0f3f7', headerColor: PALETTE.ink, cellPaddingBlock: 10, cellPaddingBlockMD: 7 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 18 },
  },
};
