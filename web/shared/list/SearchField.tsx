import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import css from './fields.module.css';
import type { List } from './use-list.ts';

const PAUSE = 350;

/** Searches when typing pauses, or at once on Enter; never in the middle of an input method's composition. */
export function SearchField({ list, looksFor }: { readonly list: List; readonly looksFor: string }) {
  const search = list.query.search ?? '';
  const [typed, setTyped] = useState(search);
  const composing = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(search);
  // Only what comes from elsewhere (a link, 清除条件) is taken over: what is being typed stays.
  useEffect(() => {
    if (search !== sent.current) setTyped(search);
    sent.current = search;
  }, [search]);
  const look = (words: string, after: number) => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      sent.current = words.trim();
      list.set({ search: sent.current || undefined });
    }, after);
  };
  return (
    <Input
      className={`${css.search}`}
      prefix={<SearchOutlined />}
      placeholder={looksFor}
      aria-label={`搜索：${looksFor}`}
      allowClear
      maxLength={100}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (!composing.current) look(target.value, PAUSE);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={({ currentTarget }) => {
        composing.current = false;
        look(currentTarget.value, PAUSE);
      }}
      onPressEnter={() => look(typed, 0)}
    />
  );
}
