import { checkDraft } from './checking.ts';

/** Checks beside the page, so that typing stays light and a hopeless text can be given up. */
addEventListener('message', ({ data }: MessageEvent<{ readonly turn: number; readonly text: string; readonly key: string }>) => {
  postMessage({ turn: data.turn, checked: checkDraft(data.text, data.key) });
});
