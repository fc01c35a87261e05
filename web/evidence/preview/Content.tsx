import { Button } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../shared/index.ts';
import { contentOf } from '../addresses.ts';
import type { EvidenceFile, Place } from '../types.ts';
import { extensionOf } from '../words.ts';
import css from './Preview.module.css';

interface ContentProps {
  readonly place: Place;
  readonly file: EvidenceFile;
}

/** What is in a file, as far as a browser can show it; otherwise why not, and what to do. */
export function Content({ place, file }: ContentProps) {
  const [broken, setBroken] = useState(false);
  const narrow = useNarrow();
  const address = contentOf(place, file);
  const fail = () => setBroken(true);
  if (broken) {
    return <Nothing>文件暂时打不开：可能已经损坏，或者您的登录已结束。请刷新页面后再试；仍然打不开时请重新上传同一文件，并告知系统管理员。</Nothing>;
  }
  switch (file.shown) {
    case 'image':
      return (
        <div className={css.stage}>
          <img className={css.picture} src={address} alt={file.name} onError={fail} />
        </div>
      );
    case 'video':
      return (
        <div className={css.stage}>
          {/* biome-ignore lint/a11y/useMediaCaption: recordings on the spot have none */}
          <video className={css.film} src={address} controls preload="metadata" onError={fail} />
        </div>
      );
    case 'audio':
      return (
        <div className={css.stage}>
          {/* biome-ignore lint/a11y/useMediaCaption: recordings on the spot have none */}
          <audio src={address} controls preload="metadata" onError={fail} />
        </div>
      );
    case 'pdf':
      // Browsers on phones show no PDF inside a page.
      return narrow ? (
        <Nothing>
          <Button type="primary" href={address} target="_blank" rel="noopener">
            打开 PDF
          </Button>
        </Nothing>
      ) : (
        <div className={css.stage}>
          <iframe className={css.paper} src={address} title={file.name} />
        </div>
      );
    default:
      return <Nothing>浏览器不能直接显示 {extensionOf(file.name)} 文件，请下载后用相应的软件打开。</Nothing>;
  }
}

function Nothing({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className={css.stage}>
      <div className={css.none}>{children}</div>
    </div>
  );
}
