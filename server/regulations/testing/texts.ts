import { Buffer } from 'node:buffer';

/** Small regulations for tests. */
export const regulationText = ({ key = 'try', title = '试行考核', rate = '1', more = '' } = {}): string => `---
细则: ${key}
标题: ${title}
考核对象: [部门]
部分:
  基本分: { 性质: 基本, 满分: 10 }
  加分: { 性质: 加分, 至多: 4 }
满分: 14
---

# ${title}

## 第一条 运行 (10分)

正常运行的，得 10 分。

\`\`\`规则
标识: running
分值: 10
达标: 正常运行
事实: { 正常运行: 是否 }
\`\`\`

## 第二条 文章

发表文章，每篇 ${rate} 分，最多 4 分。${more}

\`\`\`规则
标识: articles
计入: 加分
每次: ${rate}
至多: 4
事实: { 文章: { 类型: 事件, 单位: 篇, 佐证: 必须 } }
\`\`\`
`;

/** A form with one file, as a browser sends it. */
export function fileForm(name: string, content: Uint8Array): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'boundary-of-the-test';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/markdown\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
