import { Form, type FormInstance } from 'antd';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { ConflictPanel } from './ConflictPanel.tsx';
import { isChanged, type Values } from './merge.ts';
import { TroubleNotice } from './TroubleNotice.tsx';
import { type SavingOptions, useSaving } from './use-saving.ts';

export type Labels<V> = { readonly [K in keyof V & string]: string };
/** How a value reads for people, where it is not plain text: `{ level: (level) => LEVELS[level] }`. */
export type Showers<V> = { readonly [K in keyof V & string]?: (value: V[K]) => ReactNode };

/** `conflict`: the person first chooses between two people's changes. */
export type FormState = 'ready' | 'saving' | 'conflict';

export interface RecordFormProps<V extends Values, R> extends Omit<SavingOptions<V, R>, 'form'> {
  /** `Form.useForm()`; the page's own save button calls `form.submit()`. */
  readonly form: FormInstance<V>;
  /** Chinese names of the fields; `<Field name="…">` and conflicts show them. */
  readonly labels: Labels<V>;
  readonly show?: Showers<V>;
  readonly onState?: (state: FormState) => void;
  readonly onChanged?: (changed: boolean) => void;
  readonly children: ReactNode;
}

const LabelContext = createContext<Readonly<Record<string, string>>>({});
export const useLabel = (name: string): string => use(LabelContext)[name] ?? name;

/** The form of one record, with everything that can happen on saving. `FormDrawer` puts it into a drawer. */
export function RecordForm<V extends Values, R>({ labels, show = {}, onState, onChanged, children, ...options }: RecordFormProps<V, R>) {
  const { form, initial } = options;
  const { submit, saving, trouble, conflict, opened } = useSaving(options);
  const state: FormState = conflict ? 'conflict' : saving ? 'saving' : 'ready';
  useEffect(() => onState?.(state), [state, onState]);
  return (
    <LabelContext value={labels}>
      {trouble && <TroubleNotice {...trouble} labels={labels} />}
      {conflict && <ConflictPanel conflict={conflict} labels={labels} show={show as Showers<Record<string, unknown>>} />}
      <Form<V>
        form={form}
        layout="vertical"
        initialValues={initial}
        disabled={state !== 'ready'}
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => submit({ ...initial, ...values })}
        onValuesChange={(_changed, values) => onChanged?.(isChanged(opened, values))}
      >
        {children}
      </Form>
    </LabelContext>
  );
}
