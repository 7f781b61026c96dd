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
}

/** `onRead` is told what became of a file that was read. */
export function useFeedUpload(siteId: string, onRead: (read: ImportItem) => void): FeedUpload {
  const [sending, setSending] = useState<FeedUpload['sending']>();
  const [failure, setFailure] = useState<FeedUpload['failure']>();
  const under = useRef<SendingFeed>(undefined);
  useEffect(() => () => under.current?.cancel(), []);
  return {
    sending,
    failure: failure?.kind === 'cancelled' ? undefined : failure,
    send: (file) => {
      if (under.current) return;
      setFailure(undefined);
      setSending({ name: file.name, share: 0 });
      under.current = sendFeed(siteId, file, (share) => setSending({ name: file.name, share }));
      void under.current.result.then((sent) => {
        under.current = undefined;
        setSending(undefined);
        if ('failure' in sent) setFailure(sent.failure);
        else onRead(sent.import);
      });
    },
    cancel: () => under.current?.cancel(),
  };
}
