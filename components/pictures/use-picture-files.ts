'use client';
// Pictures that are dropped on a place or pasted while it is there. A file that misses the place opens nothing: the page stays.
import { useEffect, useState, type DragEvent } from 'react';

const carriesFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false;
/** The first picture; the server finds out what it really is. Another file is taken too, to be told why not. */
const pick = (files: FileList | undefined): File | undefined =>
  [...(files ?? [])].find(({ type }) => type.startsWith('image/')) ?? files?.[0];

export interface DropPlace {
  /** A file is above it. */
  isOver: boolean;
  /** For the element that takes files. */
  handlers: Record<'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>;
}

/** `onFile` null: nothing is taken for now. */
export function usePictureFiles(onFile: ((file: File) => void) | null): DropPlace {
  const [depth, setDepth] = useState(0);

  useEffect(() => {
    const keepPage = (event: globalThis.DragEvent) => {
      if (!carriesFiles(event.dataTransfer) || event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    const paste = (event: ClipboardEvent) => {
      const file = pick(event.clipboardData?.files);
      // Text from an office program comes with a picture of itself.
      const isText = event.clipboardData?.types.some((type) => type.startsWith('text/plain'));
      if (!file || isText || !onFile) return;
      // Before whoever pastes blocks says that there are none.
      event.preventDefault();
      event.stopImmediatePropagation();
      onFile(file);
    };
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    window.addEventListener('paste', paste, true);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
      window.removeEventListener('paste', paste, true);
    };
  }, [onFile]);

  const when = (act: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!onFile || !carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    act(event);
  };
  return {
    isOver: depth > 0,
    handlers: {
      // Children tell of entering and leaving as well.
      onDragEnter: when(() => setDepth((before) => before + 1)),
      onDragOver: when((event) => (event.dataTransfer.dropEffect = 'copy')),
      onDragLeave: when(() => setDepth((before) => Math.max(0, before - 1))),
      onDrop: when((event) => {
        setDepth(0);
        const file = pick(event.dataTransfer.files);
        if (file) onFile?.(file);
      }),
    },
  };
}
