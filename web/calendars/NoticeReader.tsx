import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api/index.ts';
import { useTell } from '../shared/index.ts';
import css from './YearForm.module.css';

/** Fills the form from the text of the notice: nobody types thirty dates. */
export function NoticeReader({ year }: { readonly year: number }) {
  const [text, setText] = useState('');
  const [nothing, setNothing] = useState(false);
  const form = Form.useFormInstance();
  const tell = useTell();
  const reading = api.useMutation('post', '/api/v1/calendars/{year}/notice');
  const read = () => {
    setNothing(false);
    reading.mutate(
      { params: { path: { year } }, body: { text } },
      {
        onSuccess: ({ holidays, makeUpDays }) => {
          if (holidays.length === 0) {
            setNothing(true);
            return;
          }
          form.setFieldsValue({ holidays, makeUpDays });
          tell.done(`读出 ${holidays.length} 个节日、${makeUpDays.length} 个调休上班日，请核对后保存`);
        },
        onError: tell.problem,
      },
    );
  };
  return (
    <div className={css.notice}>
      <p>把通知正文粘贴到这里，下面的日期会自动填好；也可以逐行填写。</p>
      <Input.TextArea
        aria-label="通知正文"
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={10_000}
        placeholder={`一、元旦：1月1日至3日放假调休，共3天。1月4日上班。`}
      />
      {nothing && <p role="alert">没有读出放假安排；请粘贴“一、元旦：1月1日至3日放假……”这样的正文。</p>}
      <Button className={`${css.read}`} onClick={read} loading={reading.isPending} disabled={text.trim() === ''}>
        读取正文
      </Button>
    </div>
  );
}
