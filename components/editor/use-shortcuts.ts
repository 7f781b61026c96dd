'use client';
// Keys that work anywhere in the editor: undo, redo, save now.
import { useEffect } from 'react';
import type { AutosaveRunner } from './state/autosave-runner';
import type { EditorStore } from './state/editor-store';

export function useShortcuts(store: EditorStore, saving: AutosaveRunner): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      // A dialog has fields of its own, with the browser's own undo.
      if (target?.closest('[role="dialog"], [role="alertdialog"]')) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) store.getState().undo();
      else if ((key === 'z' && event.shiftKey) || key === 'y') store.getState().redo();
      else if (key === 's') saving.hurry();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, saving]);
}
