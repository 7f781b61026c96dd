'use client';
// Keys that work anywhere in the editor: undo, redo, save now. Fields that are no part of the document, such as the
// campaign's name, keep the browser's own undo.
import { useEffect } from 'react';
import type { AutosaveRunner } from './state/autosave-runner';
import type { EditorStore } from './state/editor-store';

/** Where the browser keeps an undo of its own, apart from the fields of the document. */
const TYPED_INTO = ['text', 'search', 'email', 'url', 'number']
  .map((type) => `input[type=${type}]:not([data-field])`)
  .concat('input:not([type], [data-field])', 'textarea:not([data-field])', '[contenteditable]')
  .join();

export function useShortcuts(store: EditorStore, saving: AutosaveRunner): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      // A dialog has fields of its own, with the browser's own undo.
      if (target?.closest('[role="dialog"], [role="alertdialog"]')) return;
      const key = event.key.toLowerCase();
      if (key === 's') saving.hurry();
      else if (key !== 'z' && key !== 'y') return;
      else if (target?.matches(TYPED_INTO)) return;
      else if (key === 'y' || event.shiftKey) store.getState().redo();
      else store.getState().undo();
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, saving]);
}
