'use client';
// The upload at one place: how far it is, or why it failed in a sentence.
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useTRPC } from '@/components/api/trpc';
import type { ImageItem } from '@/server/trpc/router';
import type { UploadFailure } from './send-picture';
import { forgetFailure, upload, uploads } from './uploads';

export interface PlaceUpload {
  /** Null when nothing is on its way. */
  sending: { name: string; share: number; cancel: () => void } | null;
  /** What went wrong with the last file. */
  failure: string | null;
  start(file: File): void;
  forget(): void;
}

export function useUpload(place: string, siteId: string, onDone: (image: ImageItem) => void): PlaceUpload {
  const state = useStore(uploads, (all) => all[place]);
  const sentence = useFailureSentence();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const start = useCallback(
    (file: File) =>
      void upload(place, siteId, file, (image) => {
        void queries.invalidateQueries(trpc.images.list.queryFilter({ siteId }));
        onDone(image);
      }),
    [place, siteId, onDone, queries, trpc],
  );
  return useMemo(
    () => ({
      sending: state?.kind === 'sending' ? state : null,
      failure: state?.kind === 'failed' ? sentence(state.failure, state.name) : null,
      start,
      forget: () => forgetFailure(place),
    }),
    [state, sentence, start, place],
  );
}

function useFailureSentence(): (failure: UploadFailure, name: string) => string {
  const t = useTranslations('pictures');
  const errors = useTranslations('errors');
  return useCallback(
    (failure: UploadFailure, name: string) => {
      switch (failure.kind) {
        case 'refused':
          return t(`refused.${failure.refusal}`, { name });
        case 'answered':
          return failure.message;
        case 'unreachable':
          return errors('unreachable');
        case 'cancelled':
          return '';
      }
    },
    [t, errors],
  );
}
