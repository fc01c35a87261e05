/** What pages are built from. */
export { Answer, type Asked } from './Answer.tsx';
export { useConfirm, useReason } from './confirm.tsx';
export { download } from './download.ts';
export { EmptyState } from './EmptyState.tsx';
export { Field } from './form/Field.tsx';
export { FormDrawer } from './form/FormDrawer.tsx';
export { RecordForm } from './form/RecordForm.tsx';
export { Help } from './Help.tsx';
export type { Column, Filter } from './list/column.ts';
export { DataTable, type ListPage } from './list/DataTable.tsx';
export { day, oneOf, text, whole, yes } from './list/readers.ts';
export { type List, useList } from './list/use-list.ts';
export { useNarrow } from './narrow.ts';
export { PageHeader } from './PageHeader.tsx';
export { Panel } from './Panel.tsx';
export { useTell } from './tell.ts';
