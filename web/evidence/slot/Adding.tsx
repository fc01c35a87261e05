import { CameraOutlined, FolderOpenOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Picker } from '../picking/Picker.tsx';
import type { Uploads } from '../sending/uploads.ts';
import type { Place, Shelf } from '../types.ts';
import css from './Slot.module.css';
import { useDropped } from './use-dropped.ts';
import { useTouch } from './use-touch.ts';

interface AddingProps {
  readonly place: Place;
  readonly shelf: Shelf;
  readonly factId: number | undefined;
  readonly fact: string | undefined;
  readonly uploads: Uploads;
  /** Files that the fact has already. */
  readonly held: readonly number[];
}

/** Ways to bring proof: choose, photograph, drop, paste, or take what is there already. */
export function Adding({ place, shelf, factId, fact, uploads, held }: AddingProps) {
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [picking, setPicking] = useState(false);
  const { zone, over } = useDropped((files) => uploads.add(files));
  const touch = useTouch();
  const take = ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(currentTarget.files ?? [])]);
    // The same file may be chosen again.
    currentTarget.value = '';
  };
  const others = shelf.files.some(({ id }) => !held.includes(id));
  return (
    <div ref={zone} className={`${css.adding} ${over ? css.over : ''} no-print`}>
      <Button size="small" icon={<UploadOutlined />} onClick={() => input.current?.click()}>
        上传文件
      </Button>
      {touch && (
        <Button size="small" icon={<CameraOutlined />} onClick={() => camera.current?.click()}>
          拍照
        </Button>
      )}
      {others && factId !== undefined && (
        <Button size="small" icon={<FolderOpenOutlined />} onClick={() => setPicking(true)}>
          选用已上传的
        </Button>
      )}
      <span className={css.hint}>{touch ? `单个不超过 ${shelf.limitMb} MB` : `可拖到这里或粘贴截图，单个不超过 ${shelf.limitMb} MB`}</span>
      <input ref={input} type="file" multiple hidden accept={shelf.accept.join(',')} onChange={take} aria-label="选择佐证文件" />
      {/* Phones give JPEG where nothing else is asked for. */}
      <input ref={camera} type="file" hidden accept="image/jpeg,image/png" capture="environment" onChange={take} aria-label="拍摄佐证照片" />
      {picking && factId !== undefined && (
        <Picker place={place} shelf={shelf} factId={factId} fact={fact} held={held} onClose={() => setPicking(false)} />
      )}
    </div>
  );
}
