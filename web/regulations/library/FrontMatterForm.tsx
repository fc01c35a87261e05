import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import type { FrontMatter } from './front-matter.ts';

interface FrontMatterFormProps {
  readonly text: string;
  readonly busy: boolean;
  readonly onDone: (front: FrontMatter) => void;
}

/** Asks for what a text that was written for paper does not say of itself. */
export function FrontMatterForm({ text, busy, onDone }: FrontMatterFormProps) {
  const [form] = Form.useForm<FrontMatter>();
  const initial: FrontMatter = { key: '', title: titleIn(text), unitKinds: '部门、乡镇', base: 100, bonus: null, deduction: false };
  return (
    <Form form={form} layout="vertical" initialValues={initial} onFinish={onDone} style={{ marginTop: 16 }} requiredMark={false}>
      <p>这份文字开头没有写明它是哪部细则，请补上几项，其余以后都可以改：</p>
      <Form.Item name="title" label="标题" rules={[{ required: true, whitespace: true, message: '请填写标题' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="key"
        label="标识"
        extra="只用字母、数字和连字符，例如 chengdu；同一部细则各年各版用同一个标识"
        rules={[{ required: true, pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, message: '只用字母、数字和连字符，例如 chengdu' }]}
      >
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="unitKinds" label="考核对象的类型" extra="几类之间用顿号隔开">
        <Input maxLength={200} />
      </Form.Item>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 24px' }}>
        <Form.Item name="base" label="基本分满分">
          <InputNumber min={0} max={10_000} />
        </Form.Item>
        <Form.Item name="bonus" label="加分至多" extra="不设加分就留空">
          <InputNumber min={0} max={10_000} />
        </Form.Item>
        <Form.Item name="deduction" valuePropName="checked" label="扣分">
          <Checkbox>另设扣分</Checkbox>
        </Form.Item>
      </div>
      <div style={{ textAlign: 'right' }}>
        <Button type="primary" htmlType="submit" loading={busy}>
          存为草稿
        </Button>
      </div>
    </Form>
  );
}

/** The first line of the text that can be a title. */
const titleIn = (text: string): string =>
  (
    text
      .split('\n')
      .map((line) => line.replace(/^#+\s*/, '').trim())
      .find((line) => line !== '') ?? ''
  ).slice(0, 100);
