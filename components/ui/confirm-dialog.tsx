'use client';
// What is asked before something that cannot be taken back, with what will happen.
import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Message } from './message';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button that opens it, when it sits beside the dialog. */
  trigger?: ReactElement;
  title: ReactNode;
  description: ReactNode;
  /** The verb with its object. */
  confirm: string;
  /** Resolves when it is done; what it rejects with is shown as a sentence. */
  onConfirm: () => Promise<unknown>;
  /** Turns a rejection into words. */
  sentence: (error: unknown) => string;
  /** After the dialog is gone. */
  onDone?: () => void;
  /** Its trigger opens it, and what is asked in it begins anew. */
  onOpen?: () => void;
  /** The act waits until this holds. */
  ready?: boolean;
  /** What is asked before; Enter in a field of it confirms. */
  children?: ReactNode;
}

export function ConfirmDialog({
  open: isOpen,
  onOpenChange: setOpen,
  trigger,
  title,
  description,
  confirm,
  onConfirm,
  sentence,
  onDone,
  onOpen,
  ready = true,
  children,
}: ConfirmDialogProps) {
  const cancel = useTranslations('ui')('cancel');
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState('');

  async function act() {
    if (isBusy || !ready) return;
    setBusy(true);
    setProblem('');
    try {
      await onConfirm();
      setDone(true);
      setOpen(false);
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={isOpen}
      // What is under way cannot be called off, and its end must be heard of.
      held={isBusy}
      onOpenChange={(open) => {
        setOpen(open);
        if (!open) return;
        setProblem('');
        setDone(false);
        onOpen?.();
      }}
      // Not before: the dialog may go with its row, and would take the focus along.
      onClosed={() => {
        if (isDone) onDone?.();
      }}
      {...(trigger && { trigger })}
      title={<span className="wrap-anywhere">{title}</span>}
      description={description}
      footer={
        <>
          <Button unavailable={isBusy} onClick={() => setOpen(false)}>
            {cancel}
          </Button>
          <Button
            variant="primary"
            busy={isBusy}
            unavailable={!ready}
            onClick={() => form.current?.requestSubmit()}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
        className="flex flex-col gap-3"
      >
        {children}
        {problem === '' ? null : (
          <Message tone="bad" announce>
            {problem}
          </Message>
        )}
      </form>
    </Dialog>
  );
}
