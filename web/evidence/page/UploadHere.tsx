import { useWatched } from '../../api/index.ts';
import { Panel } from '../../shared/index.ts';
import { useUploads } from '../sending/registry.ts';
import { Adding } from '../slot/Adding.tsx';
import { TaskList } from '../slot/TaskList.tsx';
import type { Place, Shelf } from '../types.ts';

/** Brings files in before it is decided what they back. */
export function UploadHere({ place, shelf }: { readonly place: Place; readonly shelf: Shelf }) {
  const uploads = useUploads(place, undefined);
  const tasks = useWatched(uploads.tasks);
  return (
    <Panel title="上传文件">
      <TaskList uploads={uploads} tasks={tasks} />
      <Adding place={place} shelf={shelf} factId={undefined} fact={undefined} uploads={uploads} held={[]} />
    </Panel>
  );
}
