import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, problemOf } from '../../api/index.ts';
import { EmptyState, useTell } from '../../shared/index.ts';
import { toEvidence } from '../addresses.ts';
import { linkFile } from '../sending/send-file.ts';
import { shelfChanged } from '../shelf.ts';
import type { EvidenceFile, Place, Shelf } from '../types.ts';
import css from './Picker.module.css';
import { PickRow } from './PickRow.tsx';

interface PickerProps {
  readonly place: Place;
  readonly shelf: Shelf;
  readonly factId: number;
  readonly fact: string | undefined;
  readonly held: readonly number[];
  readonly onClose: () => void;
}

/** Files that the unit has already, the likeliest first: the same file backs another fact without a second upload. */
export function Picker({ place, shelf, factId, fact, held, onClose }: PickerProps) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const tell = useTell();
  const { assessmentId, unitId } = place;
  const suggested = api.useQuery(
    'get',
    '/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/suggested',
    { params: { path: { assessmentId, unitId }, query: { fact: fact ?? '', factId } } },
    { enabled: fact !== undefined },
  );
  const why = new Map(suggested.data?.items.map((item) => [item.id, item.why] as const));
  const free = shelf.files.filter(({ id }) => !held.includes(id));
  const wanted = search.trim().toLowerCase();
  const found = free.filter((file) => matches(file, wanted));
  const likely = found.filter(({ id }) => why.has(id));
  const others = found.filter(({ id }) => !why.has(id));
  const flip = (id: number) => setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));

  async function use(): Promise<void> {
    setBusy(true);
    try {
      for (const id of chosen) await linkFile(place, id, factId);
      onClose();
    } catch (thrown) {
      tell.problem(problemOf(thrown));
    } finally {
      setBusy(false);
      await shelfChanged(place);
    }
  }

  const rows = (files: readonly EvidenceFile[]) => (
    <ul className={css.rows}>
      {files.map((file) => (
        <PickRow key={file.id} place={place} file={file} why={why.get(file.id)} chosen={chosen.has(file.id)} onFlip={() => flip(file.id)} />
      ))}
    </ul>
  );
  return (
    <Drawer
      open
      title={fact ? `为“${fact}”选用已上传的文件` : '选用已上传的文件'}
      size={560}
      onClose={onClose}
      footer={
        <div className={css.foot}>
          <Link to={toEvidence(place)}>管理全部佐证材料</Link>
          <Button type="primary" disabled={chosen.size === 0} loading={busy} onClick={use}>
            {chosen.size > 0 ? `选用 ${chosen.size} 个文件` : '选用'}
          </Button>
        </div>
      }
    >
      <Input.Search
        allowClear
        placeholder="文件名，或用过它的事项"
        aria-label="查找文件"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {found.length === 0 && <EmptyState title="没有符合的文件" next="换个词查找，或关闭后直接上传。" />}
      {likely.length > 0 && (
        <>
          <h3 className={css.title}>可能用得上</h3>
          {rows(likely)}
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 className={css.title}>{likely.length > 0 ? '其他文件' : '全部文件'}</h3>
          {rows(others)}
        </>
      )}
    </Drawer>
  );
}

const matches = ({ name, facts }: EvidenceFile, wanted: string): boolean =>
  wanted === '' || [name, ...facts.flatMap(({ fact, note }) => [fact, note])].some((text) => text.toLowerCase().includes(wanted));
