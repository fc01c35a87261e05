import { useWatched } from '../api/index.ts';
import { useUploads } from './sending/registry.ts';
import { useShelf } from './shelf.ts';
import { Adding } from './slot/Adding.tsx';
import css from './slot/Slot.module.css';
import { SlotFiles } from './slot/SlotFiles.tsx';
import { SlotHead } from './slot/SlotHead.tsx';
import { TaskList } from './slot/TaskList.tsx';

export interface EvidenceSlotProps {
  readonly assessmentId: number;
  readonly unitId: number;
  /** Undefined while the fact has not been saved yet: what comes in is kept and given to it when it is. */
  readonly factId: number | undefined;
  /** The name that the regulation gives the fact: files of the same clause are suggested. */
  readonly fact?: string;
  readonly readonly: boolean;
  /** Whether the regulation wants a file here. */
  readonly requirement: 'required' | 'optional' | 'none';
}

/** The proof of one fact: its files in place, and the ways to bring some. */
export function EvidenceSlot({ assessmentId, unitId, factId, fact, readonly, requirement }: EvidenceSlotProps) {
  const place = { assessmentId, unitId };
  const shelf = useShelf(place).data;
  const uploads = useUploads(place, factId);
  const tasks = useWatched(uploads.tasks);
  const early = useWatched(uploads.early);
  const linked = shelf?.files.filter(({ facts }) => facts.some(({ id }) => id === factId)) ?? [];
  const files = [...linked, ...early.filter(({ id }) => linked.every((one) => one.id !== id))];
  if (requirement === 'none' && files.length + tasks.length === 0) return null;
  if (readonly && requirement !== 'required' && files.length === 0) return null;
  return (
    <section className={css.slot} aria-label={fact ? `“${fact}”的佐证材料` : '佐证材料'}>
      <SlotHead requirement={requirement} known={shelf !== undefined} count={files.length} />
      {files.length > 0 && <SlotFiles place={place} files={files} factId={factId} readonly={readonly} />}
      <TaskList uploads={uploads} tasks={tasks} />
      {!readonly && shelf && requirement !== 'none' && (
        <Adding place={place} shelf={shelf} factId={factId} fact={fact} uploads={uploads} held={files.map(({ id }) => id)} />
      )}
    </section>
  );
}
