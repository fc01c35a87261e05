import { NavLink } from 'react-router';
import { useAccount } from '../../api/index.ts';
import { PART_ACTIONS, PART_GROUPS, PARTS, type Part, toAssessment } from '../addresses.ts';
import css from './Parts.module.css';

/** The way between the parts of one assessment: each is a page of its own, with its address. */
export function Parts({ assessmentId }: { readonly assessmentId: number }) {
  const { actions } = useAccount();
  const mayOpen = (part: Part): boolean => actions.includes(PART_ACTIONS[part] ?? 'assessments.read');
  return (
    <nav className={`${css.parts} no-print`} aria-label="考核的各部分">
      {PART_GROUPS.map((group) => group.filter(mayOpen))
        .filter((group) => group.length > 0)
        .map((group) => (
          <div key={group[0]} className={css.group}>
            {group.map((part) => (
              <NavLink key={part} end to={toAssessment(assessmentId, part)} className={({ isActive }) => `${css.part} ${isActive ? css.here : ''}`}>
                {PARTS[part]}
              </NavLink>
            ))}
          </div>
        ))}
    </nav>
  );
}
