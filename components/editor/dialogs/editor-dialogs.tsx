'use client';
// The dialog that is open, whoever asked for it: a button, a key, the palette.
import { useStore } from 'zustand';
import { useSession } from '../editor-context';
import { dialogParts } from './dialog-parts';

export function EditorDialogs() {
  const { desk } = useSession();
  const dialog = useStore(desk, (state) => state.dialog);
  if (!dialog) return null;
  const { Part } = dialogParts[dialog.name];
  const { open, close } = desk.getState();
  return (
    // Each opening starts afresh.
    <Part
      key={dialog.opening}
      open={dialog.isOpen}
      onOpenChange={(isOpen) => (isOpen ? open(dialog.name) : close())}
    />
  );
}
