import { DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useCurrentAssessment } from '../shared/current-assessment.ts';
import css from './AssessmentSwitch.module.css';

const OF_ONE = /^\/assessments\/(\d+)/;

/** Which assessment is at hand, and the way to another. Follows the pages: opening an assessment makes it the one at hand. */
export function AssessmentSwitch() {
  const { all, current, choose } = useCurrentAssessment();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const shown = Number(OF_ONE.exec(pathname)?.[1]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another assessment comes on show
  useEffect(() => {
    if (shown !== current?.id && all.some(({ id }) => id === shown)) choose(shown);
  }, [shown, all.length]);

  if (!current) return null;
  const go = (id: number) => {
    choose(id);
    if (shown) navigate(pathname.replace(OF_ONE, `/assessments/${id}`));
  };
  const items = all.map(({ id, title }) => ({ key: String(id), label: title, onClick: () => go(id) }));
  return (
    <Dropdown menu={{ items, selectedKeys: [String(current.id)], className: `${css.choices}` }} trigger={['click']} disabled={all.length < 2}>
      <button type="button" className={css.switch} aria-haspopup="menu" aria-label={`当前考核：${current.title}`}>
        <span className={css.title}>{current.title}</span>
        {all.length > 1 && <DownOutlined />}
      </button>
    </Dropdown>
  );
}
