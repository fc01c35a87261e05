import type { FormInstance } from 'antd';
import { useState } from 'react';
import { type FieldProblem, type Problem, problemOf } from '../../api/index.ts';
import { type Difference, differences, merged, type Values } from './merge.ts';
import { showOnFields } from './on-fields.ts';

export interface SavingOptions<V extends Values, R> {
  readonly form: FormInstance<V>;
  readonly initial: V;
  /** The version that was read; undefined for a new record. */
  readonly version?: number | undefined;
  readonly save: (values: V, version: number) => Promise<R>;
  /** The current record of a conflict, as this form's values and its version. */
  readonly read?: ((current: unknown) => { readonly values: V; readonly version: number }) | undefined;
  readonly onSaved: (saved: R) => void;
}

export interface Trouble {
  readonly problem: Problem;
  /** Problems of fields that this form does not show. */
  readonly elsewhere: readonly FieldProblem[];
}

export interface Conflict {
  readonly found: readonly Difference[];
  /** Goes on with the chosen values on top of what the other person saved. */
  settle(choices: Readonly<Record<string, 'mine' | 'theirs'>>): Promise<void>;
  /** Takes the other person's record as it is. */
  giveWay(): void;
}

/** Saves a form: problems go to their fields, and where somebody else was faster, both changes are kept until a person has chosen. */
export function useSaving<V extends Values, R>({ form, initial, version = 0, save, read, onSaved }: SavingOptions<V, R>) {
  const [base, setBase] = useState({ values: initial, version });
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [conflict, setConflict] = useState<Conflict>();

  async function submit(values: V, from = base): Promise<void> {
    setSaving(true);
    setTrouble(undefined);
    try {
      onSaved(await save(values, from.version));
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.code === 'stale-version' && read && problem.current) meet(values, from, read(problem.current));
      else setTrouble({ problem, elsewhere: showOnFields(form, problem) });
    } finally {
      setSaving(false);
    }
  }

  function meet(mine: V, from: typeof base, theirs: typeof base): void {
    const found = differences(from.values, mine, theirs.values);
    const adopt = (values: V) => {
      form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0]);
      setBase(theirs);
      setConflict(undefined);
    };
    setConflict({
      found,
      async settle(choices) {
        const values = merged(mine, found, choices);
        adopt(values);
        await submit(values, theirs);
      },
      giveWay: () => adopt(theirs.values),
    });
  }

  return { submit, saving, trouble, conflict, opened: base.values };
}
