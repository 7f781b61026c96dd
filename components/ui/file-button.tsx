'use client';
// A button that asks for a file.
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { Button, type ButtonLook } from './button';

/** Pictures, as browsers offer them first; the server takes a file by its content. */
const PICTURES = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

export function FileButton({
  onFile,
  accept = PICTURES,
  busy = false,
  children,
  ...look
}: ButtonLook & {
  onFile: (file: File) => void;
  /** What is offered first. */
  accept?: string;
  busy?: boolean;
  children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const take = (chosen: HTMLInputElement) => {
    const [file] = chosen.files ?? [];
    if (!file) return;
    // The same file again is a change, too.
    chosen.value = '';
    onFile(file);
  };
  const takeEarly = useEffectEvent(() => {
    if (input.current) take(input.current);
  });
  // What was chosen before the page lived, when nothing heard of it.
  useEffect(() => takeEarly(), []);
  return (
    <>
      <Button {...look} busy={busy} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input ref={input} type="file" accept={accept} hidden onChange={({ target }) => take(target)} />
    </>
  );
}
