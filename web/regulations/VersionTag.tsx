import { CheckCircleOutlined, EditOutlined } from '@ant-design/icons';
import { Tag } from 'antd';

/** `第 2 版 · 已发布`, by word and sign, not by colour alone. */
export function VersionTag({ number, state }: { readonly number: number; readonly state: 'draft' | 'published' }) {
  return state === 'published' ? (
    <Tag icon={<CheckCircleOutlined />} color="green">
      第 {number} 版 · 已发布
    </Tag>
  ) : (
    <Tag icon={<EditOutlined />} color="gold">
      第 {number} 版 · 草稿
    </Tag>
  );
}
