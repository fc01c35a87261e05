import { PlusOutlined } from '@ant-design/icons';
import type { DescribedRegulation } from '@kaocheng/engine';
import { Button } from 'antd';
import { type RefObject, useState } from 'react';
import { Help } from '../../shared/index.ts';
import type { EditorHandle } from './CodeEditor.tsx';
import { exampleBlock } from './example-block.ts';
import { InsertRule } from './InsertRule.tsx';
import { endOfClause, spaced } from './rule-block.ts';

interface InsertionsProps {
  readonly text: string;
  readonly description: DescribedRegulation | undefined;
  readonly editor: RefObject<EditorHandle | null>;
}

/** What can be put into the text without knowing how it is written. */
export function Insertions({ text, description, editor }: InsertionsProps) {
  const [asking, setAsking] = useState(false);
  const put = (at: number, block: string) => editor.current?.insert(at, spaced(text, at, block));
  const here = () => endOfClause(text, editor.current?.cursor() ?? text.length);
  return (
    <>
      <Button icon={<PlusOutlined />} disabled={!description} onClick={() => setAsking(true)}>
        规则
      </Button>
      <Button icon={<PlusOutlined />} onClick={() => put(here(), '### 第　条 标题\n\n条文。')}>
        条款
      </Button>
      <Button icon={<PlusOutlined />} disabled={!description} onClick={() => description && put(text.length, exampleBlock(description))}>
        算例
      </Button>
      <Help about="正文怎样写">
        <p>左边是细则全文。条文照平常写：以“# ”开头的一行是标题，“第九条”“(四)”这样的编号会认作条款。</p>
        <p>要计分的条款下面放一个规则块（从“```规则”到“```”）。不必记写法：点“规则”，选计分方式，填几项，就会放到光标所在的条款下面。</p>
        <p>算例写在最后：给出事实和应得的分数，每次保存都会核对。</p>
        <p>内容边写边存；有错误也会保存，只是不能发布。</p>
      </Help>
      {asking && description && (
        <InsertRule
          parts={description.parts}
          onInsert={(block) => {
            put(here(), block);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
