import { Checkbox } from 'antd';
import { showSize } from '../../shared/index.ts';
import { Thumbnail } from '../preview/Thumbnail.tsx';
import type { EvidenceFile, Place } from '../types.ts';
import css from './Picker.module.css';

interface PickRowProps {
  readonly place: Place;
  readonly file: EvidenceFile;
  /** Why it is suggested. */
  readonly why: string | undefined;
  readonly chosen: boolean;
  readonly onFlip: () => void;
}

/** One file to choose: what it is, and what it backs already. */
export function PickRow({ place, file, why, chosen, onFlip }: PickRowProps) {
  const used = [...new Set(file.facts.map(({ fact }) => fact))];
  return (
    <li>
      <Checkbox className={`${css.row}`} checked={chosen} onChange={onFlip}>
        <span className={css.file}>
          <Thumbnail place={place} file={file} />
          <span className={css.words}>
            <span className={css.name}>{file.name}</span>
            <span className={css.about}>{[showSize(file.size), used.length > 0 ? `用于 ${used.join('、')}` : '还没有使用'].join(' · ')}</span>
            {why && <span className={css.why}>{why}</span>}
          </span>
        </span>
      </Checkbox>
    </li>
  );
}
