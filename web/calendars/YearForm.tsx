import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '../api/index.ts';
import { Field, FormDrawer, showSpan, useTell } from '../shared/index.ts';
import { NoticeReader } from './NoticeReader.tsx';
import { LABELS, type YearDetail } from './words.ts';
import css from './YearForm.module.css';

type Values = Pick<YearDetail, 'holidays' | 'makeUpDays'> & { source: string };

const valuesOf = (year: YearDetail): Values => ({
  source: year.source ?? `国务院办公厅关于${year.year}年部分节假日安排的通知（国办发明电〔${year.year - 1}〕  号）`,
  holidays: year.holidays,
  makeUpDays: year.makeUpDays,
});

const dateProps = (year: number) => ({
  getValueProps: (value: string | null | undefined) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null,
  defaultPicker: dayjs(`${year}-01-01`),
});

/** Gives the holidays of a year: pasted from the notice, or line by line. */
export function YearForm({ open, year, onClose }: { readonly open: boolean; readonly year: YearDetail; readonly onClose: () => void }) {
  const tell = useTell();
  const giving = api.useMutation('put', '/api/v1/calendars/{year}');
  const path = { year: year.year };
  return (
    <FormDrawer<Values, { year: YearDetail; changed: { from: string; to: string } | null }>
      title={`${year.year} 年放假安排`}
      open={open}
      onClose={onClose}
      width={640}
      initial={valuesOf(year)}
      version={year.version}
      labels={LABELS}
      show={{
        holidays: (list) => list.map(({ name, from, to }) => `${name} ${showSpan(from, to)}`).join('；'),
        makeUpDays: (list) => list.map(({ name, date }) => `${name} ${date}`).join('；'),
      }}
      save={(values, version) => giving.mutateAsync({ params: { path }, body: { ...values, version } })}
      read={(current) => ({ values: valuesOf(current as YearDetail), version: (current as YearDetail).version })}
      onSaved={({ changed }) => {
        tell.done(changed ? `已保存，${showSpan(changed.from, changed.to)}的工作日有变化` : '已保存，工作日没有变化');
        onClose();
      }}
    >
      <NoticeReader year={year.year} />
      <Field name="source" required help="通知的名称和文号；有本地节日的州、县可以写本级政府的通知。">
        <Input.TextArea autoSize maxLength={200} />
      </Field>
      <Holidays year={year.year} />
      <MakeUpDays year={year.year} />
    </FormDrawer>
  );
}

const needed = (what: string) => [{ required: true, message: `请填写${what}` }];

function Holidays({ year }: { readonly year: number }) {
  const { defaultPicker, ...day } = dateProps(year);
  return (
    <Form.List name="holidays">
      {(rows, { add, remove }) => (
        <fieldset className={css.list}>
          <legend>{LABELS.holidays}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className={css.row}>
              <Form.Item name={[name, 'name']} rules={needed('节日')}>
                <Input aria-label="节日" placeholder="节日" maxLength={30} />
              </Form.Item>
              <Form.Item name={[name, 'from']} rules={needed('首日')} {...day}>
                <DatePicker style={{ width: '100%' }} aria-label="首日" placeholder="首日" defaultPickerValue={defaultPicker} />
              </Form.Item>
              <Form.Item name={[name, 'to']} rules={needed('末日')} {...day}>
                <DatePicker style={{ width: '100%' }} aria-label="末日" placeholder="末日" defaultPickerValue={defaultPicker} />
              </Form.Item>
              <Button type="text" aria-label="移除这一行" icon={<DeleteOutlined />} onClick={() => remove(name)} />
            </div>
          ))}
          <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({ name: '', from: null, to: null })}>
            加一个节日
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

function MakeUpDays({ year }: { readonly year: number }) {
  const { defaultPicker, ...day } = dateProps(year);
  return (
    <Form.List name="makeUpDays">
      {(rows, { add, remove }) => (
        <fieldset className={css.list}>
          <legend>{LABELS.makeUpDays}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className={css.row}>
              <Form.Item name={[name, 'name']} rules={needed('节日')}>
                <Input aria-label="调休的节日" placeholder="为哪个节日" maxLength={30} />
              </Form.Item>
              <Form.Item name={[name, 'date']} rules={needed('日期')} {...day}>
                <DatePicker style={{ width: '100%' }} aria-label="上班日" placeholder="上班日" defaultPickerValue={defaultPicker} />
              </Form.Item>
              <Button type="text" aria-label="移除这一行" icon={<DeleteOutlined />} onClick={() => remove(name)} />
            </div>
          ))}
          <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({ name: '', date: null })}>
            加一个调休上班日
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
