import { closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { foldGutter, foldKeymap } from '@codemirror/language';
import { type Diagnostic, lintGutter } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { PlacedFinding } from '../findings.ts';
import { regulationLanguage } from './code-language.ts';
import { PHRASES } from './code-words.ts';

const looks = EditorView.theme({
  '&': { height: '100%', fontSize: '14px', background: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.7', overflow: 'auto' },
  '.cm-gutters': { background: 'var(--ground)', color: 'var(--ink-soft)', borderRight: '1px solid var(--line)' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '""' },
  '.cm-tooltip': { maxWidth: 'min(480px, 90vw)' },
});

/** Everything that the editor is made of, but what changes while it runs. */
export const editorExtensions = (onChange: (text: string) => void, onLine: (line: number) => void): Extension[] => [
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  history(),
  closeBrackets(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  EditorView.lineWrapping,
  EditorState.phrases.of(PHRASES),
  EditorView.contentAttributes.of({ 'aria-label': '细则正文', spellcheck: 'false', tabindex: '0' }),
  keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap, ...searchKeymap]),
  regulationLanguage(),
  looks,
  EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
    if (docChanged) onChange(state.doc.toString());
    if (selectionSet) onLine(state.doc.lineAt(state.selection.main.head).number);
  }),
];

const SEVERITY = { error: 'error', warning: 'warning', note: 'info' } as const;

/** Findings as marks: from their column to the end of the word, or the whole line. */
export function diagnosticsOf(findings: readonly PlacedFinding[], doc: Text): Diagnostic[] {
  return findings
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .map(({ line, column, severity, message }) => {
      const { from, to, text } = doc.line(line);
      const start = Math.min(to, from + Math.max(0, column - 1));
      const word = /^[^\s,，:：{}[\]()（）]+/.exec(text.slice(start - from))?.[0].length ?? 0;
      return { from: start, to: word > 0 ? start + word : to, severity: SEVERITY[severity], message };
    })
    .sort((one, other) => one.from - other.from);
}
