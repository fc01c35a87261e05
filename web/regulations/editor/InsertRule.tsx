import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { type DescribedRegulation, METHODS } from '@kaocheng/engine';
import { Button, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd';
import css from './InsertRule.module.css';
import { isFull, type RuleForm, ruleBlock } from './rule-block.ts';

interface InsertRuleProps {
  readonly parts: DescribedRegulation['parts'];
  readonly onInsert: (block: string) => void;
  readonly onClose: () => void;
}

const EMPTY: RuleForm = {
  method: 'each',
  name: '',
  part: '',
  points: null,
  atMost: null,
  levels: [{ level: '', points: 1 }],
  low: null,
  high: null,
  measure: '',
  reportedBy: '考核对象',
  evidence: '必须',
  reading: '',
};

const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));

/** A rule in a few questions: choose how it scores, name it, say what it is worth. */
export function InsertRule({ parts, onInsert, onClose }: InsertRuleProps) {
  const [form] = Form.useForm<RuleForm>();
  const method = Form.useWatch('method', form) ?? EMPTY.method;
  const known = METHODS.find(({ name }) => name === method);
  const initial = { ...EMPTY, part: parts[0]?.name ?? '' };
  const events = method === 'each' || method === 'deduct';
  const ranged = method === 'judge' || method === 'award';
  return (
    <Drawer
      open
      title="加一条规则"
      size={Math.min(520, window.innerWidth)}
      onClose={onClose}
      footer={
        <div className={css.foot}>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={form.submit}>
            放到当前条款下
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(values) => onInsert(ruleBlock({ ...initial, ...values }))}
      >
        <Form.Item name="method" label="怎样计分" extra={known?.help}>
          <Select options={METHODS.map(({ name, zh, help }) => ({ value: name, label: zh, title: help }))} />
        </Form.Item>
        <Form.Item name="name" label="名称" extra="也是要填报的事项的名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
          <Input maxLength={40} placeholder="例如 刊物发表" />
        </Form.Item>
        <Form.Item name="part" label="计入" rules={[{ required: true, message: '请选择' }]}>
          <Select options={choices(...parts.map(({ name }) => name))} />
        </Form.Item>
        <div className={css.row}>
          <Form.Item name="points" label="分值" extra="满分多少；加分按次计的不用填">
            <InputNumber min={0} max={10_000} />
          </Form.Item>
          <Form.Item name="atMost" label="最多" extra="不封顶就留空">
            <InputNumber min={0} max={10_000} />
          </Form.Item>
        </div>
        {events && <Levels />}
        {ranged && (
          <div className={css.row}>
            <Form.Item name="low" label="最低分">
              <InputNumber min={-10_000} max={10_000} />
            </Form.Item>
            <Form.Item name="high" label="最高分" extra={method === 'judge' ? '留空就是满分' : undefined}>
              <InputNumber min={-10_000} max={10_000} />
            </Form.Item>
          </div>
        )}
        {isFull(method) ? (
          <>
            {events && (
              <Form.Item name="measure" label="计量单位">
                <Input maxLength={10} placeholder="篇、次、件" />
              </Form.Item>
            )}
            <Form.Item name="reportedBy" label="谁来填报">
              <Radio.Group options={choices('考核对象', '考核组', '督查', '系统')} />
            </Form.Item>
            <Form.Item name="evidence" label="佐证材料">
              <Radio.Group options={choices('必须', '可选', '免')} />
            </Form.Item>
          </>
        ) : (
          <div className={css.example}>
            <p>会放入下面的写法，请把其中的事项名称和数换成您的：</p>
            <pre>{known?.example}</pre>
          </div>
        )}
        <Form.Item name="reading" label="口径" extra="条文没有写清、在这里作出的决定；没有就留空">
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

/** Points by level; one line without a level holds for all. */
function Levels() {
  return (
    <Form.Item label="每次多少分" extra="分级别的，每级一行；不分级别的，级别留空">
      <Form.List name="levels">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={css.level}>
                <Form.Item name={[name, 'level']} noStyle>
                  <Input aria-label="级别" placeholder="级别，例如 市级" maxLength={20} />
                </Form.Item>
                <Form.Item name={[name, 'points']} noStyle rules={[{ required: true, message: '请填写分数' }]}>
                  <InputNumber aria-label="分数" placeholder="分数" min={-10_000} max={10_000} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<MinusCircleOutlined />}
                  aria-label="去掉这一级"
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ level: '', points: null })}>
              加一级
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
