'use client';
// A task that needs the whole attention for a moment. It names itself, traps focus and returns it where it came from.
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names';

export const backdropClass =
  'fixed inset-0 z-40 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';
export const popupClass =
  'fixed left-1/2 z-50 flex w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-panel border border-line bg-raised shadow-float outline-none transition-[opacity,scale] duration-150 ease-out data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0';

const widths = { md: 'max-w-md', lg: 'max-w-2xl', full: 'max-w-[96rem]' } as const;
export const sheetClass =
  'max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:max-h-[88dvh] max-sm:w-full max-sm:max-w-none max-sm:translate-x-0 max-sm:rounded-b-none max-sm:data-starting-style:translate-y-6 max-sm:data-starting-style:scale-100';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Not to be closed now, whether by its sign, by Escape or by a press beside it: only by what stands in it. */
  held?: boolean;
  /** Nobody asked for it at this moment: no button gets the focus, so that a key already on its way presses none. */
  opensByItself?: boolean;
  title: ReactNode;
  description?: ReactNode;
  /** `lg` for choices with previews; `full` for things side by side, as wide as the window has room. */
  size?: 'md' | 'lg' | 'full';
  /** On a phone it lies at the lower edge, where thumbs are: for what is read and chosen from, not typed into. */
  sheet?: boolean;
  /** The button that opens it, when it sits beside the dialog. */
  trigger?: ReactElement;
  children?: ReactNode;
  /** Buttons, the confirming one last. */
  footer?: ReactNode;
  /** Where the focus goes when it closes, if not back to where it came from; asked at that moment. */
  focusAfter?: () => HTMLElement | undefined;
  /** It is gone, and the focus is where it belongs. */
  onClosed?: () => void;
}

const FIELDS =
  'input:is(:not([type]), [type=text], [type=search], [type=email], [type=url], [type=number], [type=password]), textarea';

/** Whoever opens a dialog with something to type in is about to type; on glass that would bring the keyboard over it. */
function firstField(popup: HTMLElement | null, openedBy: string): HTMLElement | undefined {
  if (openedBy === 'touch') return undefined;
  return [...(popup?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])].find(
    (field) =>
      !field.disabled && !field.readOnly && field.closest('[hidden], [inert], [aria-hidden=true]') === null,
  );
}

export function Dialog({
  open,
  onOpenChange,
  held = false,
  opensByItself = false,
  title,
  description,
  size = 'md',
  sheet = false,
  trigger,
  children,
  footer,
  focusAfter,
  onClosed,
}: DialogProps) {
  const t = useTranslations('ui');
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (next || !held) onOpenChange(next);
      }}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) onClosed?.();
      }}
    >
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          ref={popup}
          initialFocus={opensByItself ? popup : (by) => firstField(popup.current, by) ?? true}
          // Left out where nothing is asked for: a function takes the focus even from whoever types elsewhere by then.
          {...(focusAfter && { finalFocus: () => focusAfter() ?? true })}
          className={classNames(
            popupClass,
            size === 'full'
              ? 'top-[max(1rem,5vh)] max-h-[calc(100dvh-max(1rem,5vh)-1rem)]'
              : 'top-[max(1rem,12vh)] max-h-[calc(100dvh-max(1rem,12vh)-1rem)]',
            widths[size],
            sheet && sheetClass,
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-section font-semibold">{title}</Base.Title>
              {description ? (
                <Base.Description className="mt-1 text-quiet">{description}</Base.Description>
              ) : null}
            </div>
            <Base.Close
              aria-label={t('close')}
              className={classNames(
                '-mt-0.5 -mr-1.5 grid size-7 shrink-0 place-items-center rounded-control text-quiet hover:bg-hover hover:text-ink',
                held && 'invisible',
              )}
            >
              <X aria-hidden className="size-4" />
            </Base.Close>
          </header>
          {/* Where nothing more is said, no room is left for it. */}
          <div className="min-h-0 overflow-y-auto px-5 py-4 empty:py-2 has-[>:only-child:empty]:py-2">
            {children}
          </div>
          {footer ? (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
