import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import 'antd/dist/reset.css';
import './base.css';
import './print.css';
import { FONTS, PALETTE } from './palette.ts';
import { TOKENS } from './tokens.ts';

dayjs.locale('zh-cn');
for (const [name, colour] of Object.entries(PALETTE)) document.documentElement.style.setProperty(`--${name}`, colour);
document.documentElement.style.setProperty('--fonts', FONTS);

/** antd in Chinese and in our colours, with styles that browsers of some years ago understand (no :where, no logical properties). */
export function Theme({ children }: { readonly children: ReactNode }) {
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider locale={zhCN} theme={TOKENS} button={{ autoInsertSpace: false }} form={{ scrollToFirstError: true }}>
        <App>{children}</App>
      </ConfigProvider>
    </StyleProvider>
  );
}
