import { Panel } from '../../shared/index.ts';
import type { Sheet } from '../types.ts';
import { givenOf, type Place, rangeWords, shownValue } from './place.ts';
import css from './SheetUnits.module.css';

/** The same sheet on a phone: unit by unit, a tap opens one judgement. */
export function SheetUnits({ sheet, onOpen }: { readonly sheet: Sheet; readonly onOpen: (place: Place) => void }) {
  return sheet.items.map((unit) => (
    <Panel key={unit.unitId} title={unit.name}>
      <ul className={css.list}>
        {unit.cells.map((cell) => {
          const column = sheet.columns.find(({ fact }) => fact === cell.fact);
          if (!column) return null;
          const given = givenOf({ cell, column });
          return (
            <li key={cell.fact}>
              <button type="button" className={css.line} onClick={() => onOpen({ unitId: unit.unitId, fact: cell.fact })}>
                <span>
                  {cell.fact}
                  <span className={css.soft}>{[column.clause, rangeWords(cell, column)].filter(Boolean).join(' · ')}</span>
                </span>
                <span className={given ? css.value : css.soft}>{given ? shownValue(given) : '未评'}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  ));
}
