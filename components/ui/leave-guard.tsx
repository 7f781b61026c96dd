'use client';
// Asks before a page with unsaved work is left: by a link of the builder with its own question, by anything else with the browser's.
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { lazyDialog } from './lazy-dialog';

// Here before it is needed: with the first unsaved change.
const dialog = lazyDialog(() => import('./leave-dialog').then((module) => module.LeaveDialog));

interface LeaveGuardProps {
  /** There is unsaved work. */
  active: boolean;
  /** The owner gives it up. */
  onLeave: () => void;
}

export function LeaveGuard({ active, onLeave }: LeaveGuardProps) {
  const router = useRouter();
  // The last one stays while the dialog fades.
  const [target, setTarget] = useState('');
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (!active) return;
    void dialog.preload();
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const ask = (event: MouseEvent) => {
      const href = leadsAway(event);
      if (href === undefined) return;
      // Next's links do nothing with a press that was answered already.
      event.preventDefault();
      setTarget(href);
      setOpen(true);
    };
    window.addEventListener('beforeunload', warn);
    // Before the page's own listeners.
    window.addEventListener('click', ask, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('click', ask, { capture: true });
    };
  }, [active]);

  return target === '' ? null : (
    <dialog.Part
      open={isOpen}
      onOpenChange={setOpen}
      onLeave={() => {
        setOpen(false);
        onLeave();
        router.push(target);
      }}
    />
  );
}

/** The page of the builder that a press leads to in this window; undefined when it leads nowhere else. */
function leadsAway(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!isPlain || !link || link.hasAttribute('download') || !['', '_self'].includes(link.target))
    return undefined;
  const { origin, pathname, search, hash } = new URL(link.href, location.href);
  const isHere = pathname === location.pathname && search === location.search;
  return origin !== location.origin || isHere ? undefined : pathname + search + hash;
}
