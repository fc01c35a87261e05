import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Help } from '../shared/index.ts';
import type { View } from './types.ts';
import css from './ViewSwitch.module.css';
import { VIEW_HELP, VIEWS } from './words.ts';

/** Which of the two results is on show; it lives in the address. */
export function useView(): View {
  return useSearchParams()[0].get('view') === 'claimed' ? 'claimed' : 'official';
}

export function ViewSwitch() {
  const view = useView();
  const [, setParams] = useSearchParams();
  const change = (next: View) =>
    setParams(
      (before) => {
        const params = new URLSearchParams(before);
        if (next === 'claimed') params.set('view', next);
        else params.delete('view');
        params.delete('page');
        return params;
      },
      { replace: true },
    );
  return (
    <span className={`${css.switch} no-print`}>
      <Segmented<View>
        aria-label="看核定结果还是自评结果"
        value={view}
        onChange={change}
        options={[
          { value: 'official', label: VIEWS.official },
          { value: 'claimed', label: VIEWS.claimed },
        ]}
      />
      <Help about="核定与自评">{VIEW_HELP}</Help>
    </span>
  );
}
