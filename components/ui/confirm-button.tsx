'use client';
// A button for what cannot be taken back: it asks first, in a dialog that says what will happen.
import { useState, type ReactElement } from 'react';
import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog';

type ConfirmButtonProps = Omit<ConfirmDialogProps, 'open' | 'onOpenChange' | 'trigger'> & {
  /** Opens the dialog. */
  trigger: ReactElement;
};

export function ConfirmButton(props: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return <ConfirmDialog {...props} open={isOpen} onOpenChange={setOpen} />;
}
