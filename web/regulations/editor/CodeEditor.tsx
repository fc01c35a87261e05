import { setDiagnostics } from '@codemirror/lint';
import { unifiedMergeView } from '@codemirror/merge';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { PlacedFinding } from '../findings.ts';
import css from './CodeEditor.module.css';
import { diagnosticsOf, editorExtensions } from './code-setup.ts';

/** What the page may do with the text in the editor. */
export interface EditorHandle {
  goTo(line: number, column: number): void;
  /** Puts a text at an offset and the cursor behind it. */
  insert(at: number, text: string): void;
  replace(text: string): void;
  cursor(): number;
  /** Shows what differs from another text, each place with a choice; undefined ends it. */
  compareWith(other: string | undefined): void;
}

interface CodeEditorProps {
  /** The text at first; afterwards the editor has it. */
  readonly initial: string;
  readonly findings: readonly PlacedFinding[];
  readonly onChange: (text: string) => void;
  /** The line that the cursor has come to. */
  readonly onLine: (line: number) => void;
  readonly handle: Ref<EditorHandle>;
}

/** CodeMirror with Chinese words, findings as marks at their place, and a view of two people's changes. Loaded by the editor page alone. */
export default function CodeEditor({ initial, findings, onChange, onLine, handle }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const merging = useRef(new Compartment());
  const tell = useRef({ onChange, onLine });
  tell.current = { onChange, onLine };
  const first = useRef(initial);

  useEffect(() => {
    if (!place.current) return undefined;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          merging.current.of([]),
          editorExtensions(
            (text) => tell.current.onChange(text),
            (line) => tell.current.onLine(line),
          ),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor) editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(findings, editor.state.doc)));
  }, [findings]);

  useImperativeHandle(handle, () => handleOf(() => view.current, merging.current), []);
  return <div ref={place} className={css.editor} />;
}

function handleOf(current: () => EditorView | undefined, merging: Compartment): EditorHandle {
  return {
    goTo(line, column) {
      const editor = current();
      if (!editor) return;
      const { from, to } = editor.state.doc.line(Math.min(Math.max(1, line), editor.state.doc.lines));
      const at = Math.min(to, from + Math.max(0, column - 1));
      editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      editor.focus();
    },
    insert(at, text) {
      const editor = current();
      if (!editor) return;
      const from = Math.min(at, editor.state.doc.length);
      editor.dispatch({ changes: { from, insert: text }, selection: { anchor: from + text.length }, scrollIntoView: true });
      editor.focus();
    },
    replace(text) {
      const editor = current();
      editor?.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
    },
    cursor: () => current()?.state.selection.main.head ?? 0,
    compareWith(other) {
      const shown = other === undefined ? [] : unifiedMergeView({ original: other, collapseUnchanged: { margin: 3, minSize: 8 } });
      current()?.dispatch({ effects: merging.reconfigure(shown) });
    },
  };
}
