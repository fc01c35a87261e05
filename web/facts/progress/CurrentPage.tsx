import { Navigate } from 'react-router';
import { EmptyState, useCurrentAssessment } from '../../shared/index.ts';
import { toProgress } from '../addresses.ts';

/** The menu's 填报: that of the assessment at hand. */
export default function CurrentPage() {
  const { current } = useCurrentAssessment();
  if (current) return <Navigate replace to={toProgress(current.id)} />;
  return <EmptyState wholePage title="还没有可以填报的考核" next="考核进入自查阶段后，这里会出现要填写的内容。" />;
}
