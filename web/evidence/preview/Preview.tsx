import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { download, showSize, showTime, useTell } from '../../shared/index.ts';
import { contentOf } from '../addresses.ts';
import type { EvidenceFile, Place } from '../types.ts';
import { Content } from './Content.tsx';
import css from './Preview.module.css';

interface PreviewProps {
  readonly place: Place;
  readonly files: readonly EvidenceFile[];
  /** Which of them is open; undefined: none. */
  readonly shown: number | undefined;
  readonly onShow: (id: number | undefined) => void;
}

/** A file in its full size, with the way to the next one. */
export function Preview({ place, files, shown, onShow }: PreviewProps) {
  const tell = useTell();
  const index = files.findIndex(({ id }) => id === shown);
  const file = files[index];
  const step = (by: number) => onShow(files[(index + by + files.length) % files.length]?.id);
  const keys = ({ key, target }: React.KeyboardEvent) => {
    if (target instanceof HTMLMediaElement || files.length < 2) return;
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  };
  return (
    <Modal open={file !== undefined} title={file?.name} onCancel={() => onShow(undefined)} footer={null} width={960} centered destroyOnHidden>
      {file && (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only add to the buttons
        <div onKeyDown={keys}>
          <div className={css.bar}>
            <span className={css.about}>{aboutOf(file)}</span>
            {files.length > 1 && (
              <>
                <Button icon={<LeftOutlined />} onClick={() => step(-1)} aria-label="上一个文件" />
                <span className="figures">
                  {index + 1} / {files.length}
                </span>
                <Button icon={<RightOutlined />} onClick={() => step(1)} aria-label="下一个文件" />
              </>
            )}
            <Button icon={<DownloadOutlined />} onClick={() => download(contentOf(place, file, 'attachment')).catch(tell.problem)}>
              下载
            </Button>
          </div>
          <Content key={file.id} place={place} file={file} />
          {file.facts.length > 0 && <p className={css.backs}>用于：{file.facts.map(factOf).join('；')}</p>}
        </div>
      )}
    </Modal>
  );
}

const aboutOf = ({ size, uploadedByName, uploadedAt }: EvidenceFile): string =>
  [showSize(size), uploadedByName && `${uploadedByName}上传`, showTime(uploadedAt)].filter(Boolean).join(' · ');

const factOf = ({ fact, level, note }: EvidenceFile['facts'][number]): string => [fact, level, note.slice(0, 30)].filter(Boolean).join(' ');
