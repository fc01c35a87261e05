import { CloseOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { showSize } from '../../shared/index.ts';
import { Preview } from '../preview/Preview.tsx';
import { Thumbnail } from '../preview/Thumbnail.tsx';
import type { EvidenceFile, Place } from '../types.ts';
import { useUnlink } from '../unlink.tsx';
import { extensionOf, KINDS } from '../words.ts';
import css from './Slot.module.css';

interface SlotFilesProps {
  readonly place: Place;
  readonly files: readonly EvidenceFile[];
  readonly factId: number | undefined;
  readonly readonly: boolean;
}

/** The files of one fact: open one, or take it away from this fact. */
export function SlotFiles({ place, files, factId, readonly }: SlotFilesProps) {
  const [shown, setShown] = useState<number>();
  const unlink = useUnlink(place);
  const mayTake = (file: EvidenceFile) => !readonly && file.facts.some(({ id, mayChange }) => id === factId && mayChange);
  return (
    <>
      <ul className={css.files}>
        {files.map((file) => (
          <li key={file.id} className={css.file}>
            <button type="button" className={css.open} onClick={() => setShown(file.id)} aria-label={`查看“${file.name}”`}>
              <Thumbnail place={place} file={file} />
              <span className={css.words}>
                <span className={css.name}>{file.name}</span>
                <span className={css.about}>{aboutOf(file)}</span>
              </span>
            </button>
            {mayTake(file) && factId !== undefined && (
              <Tooltip title="不再用于这条记录">
                <Button type="text" icon={<CloseOutlined />} aria-label={`“${file.name}”不再用于这条记录`} onClick={() => unlink(file, factId)} />
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
      <Preview place={place} files={files} shown={shown} onShow={setShown} />
    </>
  );
}

const aboutOf = ({ shown, name, size, facts }: EvidenceFile): string =>
  [shown === 'none' ? extensionOf(name) : KINDS[shown], showSize(size), facts.length > 1 && `用于 ${facts.length} 条记录`]
    .filter(Boolean)
    .join(' · ');
