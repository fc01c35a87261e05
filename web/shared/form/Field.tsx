import { Form, type FormItemProps } from 'antd';
import { cloneElement, isValidElement, type ReactNode } from 'react';
import { Help } from '../Help.tsx';
import { useLabel } from './RecordForm.tsx';

export interface FieldProps extends Pick<FormItemProps, 'rules' | 'extra' | 'valuePropName' | 'normalize' | 'getValueProps' | 'children'> {
  readonly name: string;
  readonly required?: boolean;
  /** What the field means; opens by a question mark. */
  readonly help?: ReactNode;
}

/** A field of a record's form: its name comes from the form's labels, so that conflicts and problems call it the same. */
export function Field({ name, required = false, help, rules = [], children, ...item }: FieldProps) {
  const label = useLabel(name);
  return (
    <Form.Item
      name={name}
      label={
        help ? (
          <>
            {label}
            <Help about={label}>{help}</Help>
          </>
        ) : (
          label
        )
      }
      rules={required ? [{ required: true, message: `请填写${label}` }, ...rules] : rules}
      {...item}
    >
      {named(children, label)}
    </Form.Item>
  );
}

/** Screen readers hear the bare name: without the star, and without the question mark beside it. */
function named(children: FieldProps['children'], label: string): FieldProps['children'] {
  if (!isValidElement<{ 'aria-label'?: string }>(children)) return children;
  return cloneElement(children, { 'aria-label': children.props['aria-label'] ?? label });
}
