'use client';
// A button that asks for a file.
import { useRef, type ReactNode } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';

/** What browsers offer first; the server takes a file by its content. */
const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

export function FileButton({
  onFile,
  children,
  ...look
}: ButtonLook & { onFile: (file: File) => void; children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
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
