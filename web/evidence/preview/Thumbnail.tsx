import {
  AudioOutlined,
  FileExcelOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
  FilePptOutlined,
  FileWordOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { type ComponentType, useState } from 'react';
import { contentOf } from '../addresses.ts';
import type { EvidenceFile, Place } from '../types.ts';
import { extensionOf } from '../words.ts';
import css from './Preview.module.css';

/** A small picture of a file: itself where it is one, otherwise what it is. */
export function Thumbnail({ place, file }: { readonly place: Place; readonly file: EvidenceFile }) {
  const [broken, setBroken] = useState(false);
  if (file.shown === 'image' && !broken) {
    return <img className={css.thumbnail} src={contentOf(place, file)} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />;
  }
  const Icon = iconOf(file);
  return (
    <span className={css.thumbnail} aria-hidden="true">
      <Icon />
    </span>
  );
}

function iconOf({ shown, name }: EvidenceFile): ComponentType {
  if (shown === 'pdf') return FilePdfOutlined;
  if (shown === 'video') return VideoCameraOutlined;
  if (shown === 'audio') return AudioOutlined;
  if (shown === 'image') return FileImageOutlined;
  return BY_EXTENSION[extensionOf(name)] ?? FileOutlined;
}

const BY_EXTENSION: Readonly<Record<string, ComponentType>> = {
  DOC: FileWordOutlined,
  DOCX: FileWordOutlined,
  WPS: FileWordOutlined,
  XLS: FileExcelOutlined,
  XLSX: FileExcelOutlined,
  ET: FileExcelOutlined,
  PPT: FilePptOutlined,
  PPTX: FilePptOutlined,
  DPS: FilePptOutlined,
  TIF: FileImageOutlined,
  TIFF: FileImageOutlined,
  HEIC: FileImageOutlined,
  HEIF: FileImageOutlined,
  AMR: AudioOutlined,
};
