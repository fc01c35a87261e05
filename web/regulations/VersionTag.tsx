import { CheckCircleOutlined, EditOutlined } from '@ant-design/icons';
import { Mark } from '../shared/index.ts';

/** `第 2 版 · 已发布`, by word and sign, not by colour alone. */
export function VersionTag({ number, state }: { readonly number: number; readonly state: 'draft' | 'published' }) {
  return state === 'published' ? (
    <Mark tone="good" icon={<CheckCircleOutlined />}>
      第 {number} 版 · 已发布
    </Mark>
  ) : (
    <Mark tone="warn" icon={<EditOutlined />}>
      第 {number} 版 · 草稿
    </Mark>
  );
}
