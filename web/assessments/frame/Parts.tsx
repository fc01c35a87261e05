import { NavLink } from 'react-router';
import { PARTS, type Part, toAssessment } from '../addresses.ts';
import css from './Parts.module.css';

/** The way between the parts of one assessment: each is a page of its own, with its address. */
export function Parts({ assessmentId }: { readonly assessmentId: number }) {
  return (
    <nav className={`${css.parts} no-print`} aria-label="考核的各部分">
      {(Object.keys(PARTS) as Part[]).map((part) => (
        <NavLink key={part} end to={toAssessment(assessmentId, part)} className={({ isActive }) => `${css.part} ${isActive ? css.here : ''}`}>
          {PARTS[part]}
        </NavLink>
      ))}
    </nav>
  );
}
