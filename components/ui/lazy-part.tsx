'use client';
// A part of a page whose code comes when it is wanted. Code that cannot be fetched is the trouble of this part alone: the
// page around it stays, and the fetch is tried again when the connection is back.
import { useTranslations } from 'next-intl';
import { useEffect, useSyncExternalStore, type ComponentType } from 'react';
import { Button } from './button';
import { Message } from './message';

type State<P> = { kind: 'wanting' } | { kind: 'failed' } | { kind: 'ready'; Content: ComponentType<P> };

export interface LazyPart<P> {
  Part: ComponentType<P>;
  /** Fetches the code ahead of its use; false when it could not be had. A later call tries again. */
  preload: () => Promise<boolean>;
}

export interface FailedPartProps {
  retry: () => void;
}

interface Faces<P> {
  loading?: ComponentType;
  /** Stands in for the part while its code cannot be had; without it, a sentence in its place. */
  failed?: ComponentType<FailedPartProps & P>;
}

const WANTING = { kind: 'wanting' } as const;

export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { loading: Loading, failed: Failed = PartFailed }: Faces<P> = {},
): LazyPart<P> {
  let state: State<P> = WANTING;
  let fetching: Promise<boolean> | undefined;
  const listeners = new Set<() => void>();
  const become = (next: State<P>) => {
    state = next;
    fetching = undefined;
    for (const listener of listeners) listener();
    return next.kind === 'ready';
  };
  const preload = (): Promise<boolean> => {
    if (state.kind === 'ready') return Promise.resolve(true);
    fetching ??= load().then(
      (Content) => become({ kind: 'ready', Content }),
      () => become({ kind: 'failed' }),
    );
    return fetching;
  };
  const retry = () => void preload();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  function Part(props: P) {
    const now = useSyncExternalStore(
      subscribe,
      () => state,
      () => WANTING,
    );
    useEffect(() => {
      retry();
      window.addEventListener('online', retry);
      return () => window.removeEventListener('online', retry);
    }, []);
    if (now.kind === 'ready') return <now.Content {...props} />;
    if (now.kind === 'failed') return <Failed {...props} retry={retry} />;
    return Loading ? <Loading /> : null;
  }
  return { Part, preload };
}

/** What there is to say, and a way to try again. */
export function PartFailed({ retry }: FailedPartProps) {
  const t = useTranslations('ui');
  return (
    <Message
      tone="warn"
      announce
      action={
        <Button size="sm" onClick={retry}>
          {t('retry')}
        </Button>
      }
    >
      {t('partFailed')}
    </Message>
  );
}
