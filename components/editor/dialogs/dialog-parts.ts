// The dialogs of the editor, each loaded when it is wanted.
import { createElement } from 'react';
import { lazyPart, type LazyPart } from '@/components/ui/lazy-part';
import type { DialogName } from '../state/desk';

export interface EditorDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export const dialogParts: Record<DialogName, LazyPart<EditorDialogProps>> = {
  palette: lazyPart(() => import('../palette/palette').then((module) => module.Palette)),
  shortcuts: lazyPart(() => import('../commands/shortcut-sheet').then((module) => module.ShortcutSheet)),
  compare: lazyPart(() => import('../variants/compare-dialog').then((module) => module.CompareDialog)),
  shares: lazyPart(() => import('../variants/shares-dialog').then((module) => module.SharesDialog)),
  newVariant: lazyPart(() =>
    import('../variants/new-variant-dialog').then((module) => module.NewVariantDialog),
  ),
  history: lazyPart(() => import('../history/history-dialog').then((module) => module.HistoryDialog)),
  publish: lazyPart(() => import('../publish/publish-dialog').then((module) => module.PublishDialog)),
  preview: previewOf('draft'),
  previewOfRelease: previewOf('release'),
};

function previewOf(begin: 'draft' | 'release'): LazyPart<EditorDialogProps> {
  return lazyPart(async () => {
    const { PreviewDialog } = await import('../preview/preview-dialog');
    return function Preview(props: EditorDialogProps) {
      return createElement(PreviewDialog, { ...props, begin });
    };
  });
}
