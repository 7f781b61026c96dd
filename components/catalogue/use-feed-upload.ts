'use client';
// One file of products on its way to the server, and what became of its rows.
import { useEffect, useRef, useState } from 'react';
import type { ImportItem } from '@/server/trpc/router';
import { sendFeed, type SendingFeed, type SentFeed } from './send-feed';

export interface FeedUpload {
  sending: { name: string; /** 0–1; at 1 it is read. */ share: number } | undefined;
  failure: Extract<SentFeed, { failure: unknown }>['failure'] | undefined;
  send: (file: File) => void;
  cancel: () => void;
  /** Sends a file of this name once more, if it was the last. False: it is not here any more. */
  again: (name: string) => boolean;
}

/** `onRead` is told what became of a file that was read. */
export function useFeedUpload(siteId: string, onRead: (read: ImportItem) => void): FeedUpload {
  const [sending, setSending] = useState<FeedUpload['sending']>();
  const [failure, setFailure] = useState<FeedUpload['failure']>();
  const under = useRef<SendingFeed>(undefined);
  const last = useRef<File>(undefined);
  useEffect(() => () => under.current?.cancel(), []);
  const send = (file: File) => {
    if (under.current) return;
    last.current = file;
    setFailure(undefined);
    setSending({ name: file.name, share: 0 });
    under.current = sendFeed(siteId, file, (share) => setSending({ name: file.name, share }));
    void under.current.result.then((sent) => {
      under.current = undefined;
      setSending(undefined);
      if ('failure' in sent) setFailure(sent.failure);
      else onRead(sent.import);
    });
  };
  return {
    sending,
    failure: failure?.kind === 'cancelled' ? undefined : failure,
    send,
    cancel: () => under.current?.cancel(),
    again: (name) => {
      if (last.current?.name !== name) return false;
      send(last.current);
      return true;
    },
  };
}
