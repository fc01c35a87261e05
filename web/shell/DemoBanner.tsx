import { useSession } from '../api/index.ts';
import css from './Banner.module.css';

/** Nobody shall take the demo for the real thing. */
export function DemoBanner() {
  const { data } = useSession();
  if (data?.mode !== 'demo') return null;
  return <p className={`${css.banner} ${css.demo} no-print`}>演示环境：单位、人员和数据均为虚构，请勿录入真实信息</p>;
}
