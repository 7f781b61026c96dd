// The dialogs of the editor, each loaded when it is wanted.
import { createElement } from 'react';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import type { LazyPart } from '@/components/ui/lazy-part';
import type { DialogName } from '../state/desk';

export interface EditorDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export const dialogParts: Record<DialogName, LazyPart<EditorDialogProps>> = {
  palette: lazyDialog(() => import('../palette/palette').then((module) => module.Palette)),
  shortcuts: lazyDialog(() => import('../commands/shortcut-sheet').then((module) => module.ShortcutSheet)),
  compare: lazyDialog(() => import('../variants/compare-dialog').then((module) => module.CompareDialog)),
  shares: lazyDialog(() => import('../variants/shares-dialog').then((module) => module.SharesDialog)),
  newVariant: lazyDialog(() =>
    import('../variants/new-variant-dialog').then((module) => module.NewVariantDialog),
  ),
  history: lazyDialog(() => import('../history/history-dialog').then((module) => module.HistoryDialog)),
  publish: lazyDialog(() => import('../publish/publish-dialog').then((module) => module.PublishDialog)),
  preview: previewOf('draft'),
  previewOfRelease: previewOf('release'),
};

function previewOf(begin: 'draft' | 'release'): LazyPart<EditorDialogProps> {
  return lazyDialog(async () => {
    const { PreviewDialog } = await import('../preview/preview-dialog');
    return function Preview(props: EditorDialogProps) {
      return createElement(PreviewDialog, { ...props, begin });
    };
  });
}
