import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { History } from '../facts/index.ts';
import { showTime, useReason, useTell } from '../shared/index.ts';
import { sayBehind, toBehind } from './behind.ts';
import css from './Feeding.module.css';
import { HandForm } from './HandForm.tsx';
import type { Cell, Column, Feeding, Figure, Row } from './types.ts';
import { showExact, showOrigin } from './words.ts';

export interface Chosen {
  readonly unitId: number;
  readonly fact: string;
}

interface CellDrawerProps {
  readonly data: Feeding;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** One figure of one unit: what counts, what was computed, what a person recorded, and everything that happened. */
export function CellDrawer({ data, chosen, onClose }: CellDrawerProps) {
  const row = data.items.find(({ unitId }) => unitId === chosen.unitId);
  const cell = row?.cells.find(({ fact }) => fact === chosen.fact);
  const column = data.columns.find(({ fact }) => fact === chosen.fact);
  if (!row || !cell || !column) return null;
  return (
    <Drawer open title={`${row.unitName}：${cell.fact}`} size={Math.min(520, window.innerWidth)} onClose={onClose} destroyOnHidden>
      <Details data={data} row={row} cell={cell} column={column} />
    </Drawer>
  );
}

interface DetailsProps {
  readonly data: Feeding;
  readonly row: Row;
  readonly cell: Cell;
  readonly column: Column;
}

function Details({ data, row, cell, column }: DetailsProps) {
  const may = useMay('feeding.write') && data.open;
  const [typing, setTyping] = useState(false);
  const { records, computed, fault, setAside } = cell;
  const counting = records.length > 0 && records.every(({ origin }) => origin === 'cases');
  const past = [...records, ...(setAside && !records.some(({ id }) => id === setAside.id) ? [setAside] : [])];
  return (
    <>
      <section className={css.part}>
        <h3>计入考核</h3>
        {records.length === 0 && <p>{column.kind === 'event' ? '没有记录，按没有发生计。' : '还没有数据；这一条待定，不按 0 计。'}</p>}
        {records.map((record) => (
          <Counting key={record.id} data={data} row={row} column={column} record={record} computed={computed !== null} may={may} />
        ))}
        {may && (
          <div className={css.buttons}>
            <Button size="small" onClick={() => setTyping(true)}>
              {records.some(({ origin }) => origin !== 'cases') ? '修改' : column.from === 'outside' ? '填写' : '改为人工填写'}
            </Button>
            {setAside && (counting || records.length === 0) && <BringBack data={data} row={row} record={setAside} />}
          </div>
        )}
      </section>
      {column.from !== 'outside' && (
        <section className={css.part}>
          <h3>{counting ? '怎样算出' : '由办件算出'}</h3>
          {!counting && <div className={`${css.large} figures`}>{computed ? showExact({ level: '', value: computed.value }, column) : '—'}</div>}
          {!counting && <div className={css.behind}>{computed?.note ?? (column.kind === 'event' ? '没有发生。' : '没有可以计算的数据。')}</div>}
          {fault && <div className={css.fault}>不合细则，没有写入：{fault}</div>}
          <div className={css.behind}>
            {column.formula}
            {column.reading && `（${column.reading}）`}
          </div>
          {column.behind && <Link to={toBehind(column.behind, row.unitId)}>{sayBehind(column.behind)}</Link>}
        </section>
      )}
      {past.map((record) => (
        <section key={record.id} className={css.part}>
          <h3>经过{past.length > 1 && `：${record.originName} ${record.value}`}</h3>
          <History assessmentId={data.assessmentId} unitId={row.unitId} factId={record.id} />
        </section>
      ))}
      <HandForm assessmentId={data.assessmentId} columns={[column]} unit={row} open={typing} onClose={() => setTyping(false)} />
    </>
  );
}

interface FigureProps {
  readonly data: Feeding;
  readonly row: Row;
  readonly record: Figure;
}

interface CountingProps extends FigureProps {
  readonly column: Column;
  readonly computed: boolean;
  readonly may: boolean;
}

function Counting({ data, row, column, record, computed, may }: CountingProps) {
  const byHand = record.origin !== 'cases';
  return (
    <>
      <div className={`${css.large} figures`}>{showExact(record, column)}</div>
      <div className={css.behind}>{showOrigin(record)}</div>
      <div className={css.behind}>
        {record.originName}
        {record.reportedByName && ` · ${record.reportedByName}`} · {showTime(record.updatedAt)}
      </div>
      {byHand && may && <SetAside data={data} row={row} record={record} computed={computed} />}
    </>
  );
}

function SetAside({ data, row, record, computed }: FigureProps & { readonly computed: boolean }) {
  const change = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/feeding/{factId}/set-aside');
  const turn = useTurn(data, row, record);
  const verb = computed ? '改用办件算出的' : '撤下';
  const then = computed ? '人工填写的不再计入，记录和理由都留着，以后还可以改回来。' : '这一项就没有数据了，所在条款待定；记录和理由都留着。';
  const go = () => turn({ title: `${verb}？`, then, verb }, change);
  return (
    <div className={css.buttons}>
      <Button size="small" loading={change.isPending} onClick={go}>
        {verb}
      </Button>
    </div>
  );
}

function BringBack({ data, row, record }: FigureProps) {
  const change = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/feeding/{factId}/bring-back');
  const turn = useTurn(data, row, record);
  const verb = `改用人工填写的 ${record.value}`;
  const go = () => turn({ title: `${verb}？`, then: '办件算出的不再计入，数据变动也不会改动它，直到再改回来。', verb: '改用' }, change);
  return (
    <Button size="small" loading={change.isPending} onClick={go}>
      {verb}
    </Button>
  );
}

interface Turning {
  mutate(
    call: {
      params: { path: { assessmentId: number; unitId: number; factId: number } };
      body: { version: number; reason: string };
    },
    then: { onSuccess: () => void; onError: (thrown: unknown) => void },
  ): void;
}

/** Chooses which of two figures counts, with the reason that the record keeps. */
function useTurn({ assessmentId }: Feeding, { unitId }: Row, { id, version }: Figure) {
  const ask = useReason();
  const tell = useTell();
  return async (question: { readonly title: string; readonly then: string; readonly verb: string }, change: Turning) => {
    const reason = await ask(question);
    if (reason === undefined) return;
    change.mutate(
      { params: { path: { assessmentId, unitId, factId: id } }, body: { version, reason } },
      { onSuccess: () => tell.done('已改用'), onError: tell.problem },
    );
  };
}
