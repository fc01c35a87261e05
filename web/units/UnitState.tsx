import { Tag } from 'antd';
import { showDay, today } from '../shared/index.ts';
import { isClosed, type Unit } from './words.ts';

/** Said only where a unit is not simply in use. */
export function UnitState({ unit }: { readonly unit: Unit }) {
  if (unit.mergedInto !== null) return <Tag>已并入 {unit.mergedIntoName}</Tag>;
  if (isClosed(unit, today())) return <Tag>已停用</Tag>;
  return unit.activeTo === null ? null : <Tag>{showDay(unit.activeTo)}停用</Tag>;
}
