import type { FormInstance } from 'antd';
import type { FieldProblem, Problem } from '../../api/index.ts';

type Name = (string | number)[];

/** `units.3.name` → ['units', 3, 'name'] */
const nameOf = (path: string): Name => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Puts each field's problem under its field. Gives back those that no field of this form shows. */
export function showOnFields(form: FormInstance, { errors }: Problem): FieldProblem[] {
  const shown: Name[] = [];
  const left: FieldProblem[] = [];
  for (const error of errors) {
    const name = nameOf(error.path);
    const place = fieldFor(form, name);
    if (place) {
      form.setFields([{ name: place, errors: [error.message] }]);
      shown.push(place);
    } else left.push(error);
  }
  const [first] = shown;
  if (first) form.scrollToField(first, { behavior: 'smooth', block: 'center', focus: true });
  return left;
}

/** The field itself, or the nearest one that contains it. */
function fieldFor(form: FormInstance, name: Name): Name | undefined {
  for (let length = name.length; length > 0; length -= 1) {
    const place = name.slice(0, length);
    if (form.getFieldInstance(place)) return place;
  }
  return undefined;
}
