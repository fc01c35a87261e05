import { Link } from 'react-router';
import type { Column } from '../../shared/index.ts';
import { toScorecard } from '../addresses.ts';
import type { Overview, Standing } from '../types.ts';
import { otherView, VIEWS } from '../words.ts';
import { Awards } from './Awards.tsx';
import { Change, Next, OpenMatters, Rank, Total } from './cells.tsx';

/** What the table shows, as far as the regulation knows it. @param mixed rows of several groups are on show */
export function columnsFor(assessmentId: number, overview: Overview, mixed: boolean): readonly Column<Standing>[] {
  const { view, parts, tiers, previous, convertedInto, whole, told } = overview;
  const some = (wanted: boolean, ...columns: readonly Column<Standing>[]) => (wanted ? columns : []);
  const ranked = told.includes('rank');
  return [
    ...some(ranked, { key: 'rank', title: '名次', sort: true, width: 84, value: (row) => <Rank row={row} /> }),
    { key: 'name', title: '单位', sort: true, phone: 'title', value: (row) => <UnitName assessmentId={assessmentId} row={row} view={view} /> },
    ...some(mixed, { key: 'pool', title: '分组', sort: true, value: ({ pool }) => pool }),
    { key: 'total', title: `总分（${VIEWS[view]}）`, sort: true, figures: true, value: (row) => <Total row={row} /> },
    ...some(whole || overview.units === 1, {
      key: 'other',
      title: VIEWS[otherView(view)],
      figures: true,
      value: ({ other }) => other ?? '待定',
    }),
    ...(parts.length > 1 ? parts : []).map(
      ({ name }): Column<Standing> => ({
        key: `part ${name}`,
        title: name,
        figures: true,
        phone: 'hide',
        value: (row) => (row.open ? (row.parts[name] ?? '待定') : ''),
      }),
    ),
    ...some(tiers.length > 0 && told.includes('tier'), { key: 'tier', title: '等次', sort: true, value: ({ tier }) => tier }),
    ...some(overview.selections.length > 0, { key: 'selections', title: '评选', value: (row) => <Awards row={row} /> }),
    ...some(convertedInto !== null, { key: 'converted', title: '折算', figures: true, phone: 'hide', value: ({ converted }) => converted }),
    ...some(ranked && told.includes('total'), { key: 'next', title: '距下一名次', phone: 'hide', value: (row) => <Next row={row} /> }),
    ...some(previous !== null, { key: 'last', title: '比上期', figures: true, value: (row) => <Change row={row} /> }),
    { key: 'open', title: '还缺', value: (row) => <OpenMatters row={row} /> },
  ];
}

function UnitName({ assessmentId, row: { unitId, name, open }, view }: { assessmentId: number; row: Standing; view: Overview['view'] }) {
  return open ? <Link to={toScorecard(assessmentId, unitId, { view })}>{name}</Link> : name;
}
