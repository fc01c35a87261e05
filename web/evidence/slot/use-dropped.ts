import { type RefObject, useEffect, useRef, useState } from 'react';
import { today } from '../../shared/index.ts';

/**
 * Takes files that are dropped on a place, or pasted while the pointer or the focus is in the record around it.
 * @returns where to put it, and whether something hangs over it
 */
export function useDropped(onFiles: (files: readonly File[]) => void): { readonly zone: RefObject<HTMLDivElement | null>; readonly over: boolean } {
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const place = zone.current?.closest('section') ?? zone.current;
    if (!place) return;
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!place.contains(event.relatedTarget as Node | null)) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      setOver(false);
      take.current(files);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const here = place.matches(':hover') || place.contains(document.activeElement);
      if (!here || files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      take.current(files.map(named));
    };
    place.addEventListener('dragover', drag);
    place.addEventListener('dragleave', leave);
    place.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      place.removeEventListener('dragover', drag);
      place.removeEventListener('dragleave', leave);
      place.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
  return { zone, over };
}

/** A pasted picture is called `image.png` whatever it shows. */
const named = (file: File): File =>
  /^image\.\w+$/.test(file.name)
    ? new File([file], `截图 ${today()} ${new Date().toTimeString().slice(0, 8).replaceAll(':', '')}${file.name.slice(5)}`, { type: file.type })
    : file;
