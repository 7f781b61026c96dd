'use client';
// A button that asks for a file.
import { useRef, type ReactNode } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';

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
  return (
    <>
      <Button {...look} busy={busy} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file again is a change, too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
