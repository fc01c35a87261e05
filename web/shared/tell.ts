import { App } from 'antd';
import { problemOf } from '../api/index.ts';

/** Short words to the person: what was done, or what went wrong. */
export interface Tell {
  done(words: string): void;
  /** For actions without a form; forms show problems beside their fields. */
  problem(thrown: unknown): void;
}

export function useTell(): Tell {
  const { message, notification } = App.useApp();
  return {
    done: (words) => void message.success(words),
    problem: (thrown) => {
      const { code, title, detail } = problemOf(thrown);
      notification.error({ key: code, title, description: detail, duration: 8 });
    },
  };
}
