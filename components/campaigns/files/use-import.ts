'use client';
// Brings a campaign in from a file: asked first whether it can be read, then its pictures and fonts, then the campaign itself.
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { sendFont } from '@/components/brand/send-font';
import { sendPicture } from '@/components/pictures/send-picture';
import { fontFile, pictureFile, readCampaignFile } from './read-campaign-file';

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'reading' }
  /** `place` from 1. */
  | { kind: 'pictures'; place: number; count: number }
  | { kind: 'failed'; sentence: string };

/** `onImported` gets the id of the new draft. */
export function useImport(siteId: string, onImported: (campaignId: string) => void) {
  const t = useTranslations('campaigns.file');
  const client = useTRPCClient();
  const sentence = useErrorSentence();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const isBusy = useRef(false);

  /** What went wrong, in a sentence; undefined when it is done. */
  const bring = async (chosen: File): Promise<string | undefined> => {
    const read = await readCampaignFile(chosen);
    if (!read.ok) return t(read.fault === 'too-large' ? 'tooLarge' : 'notJson');
    const { lacking, lackingFonts } = await client.campaignFiles.check.mutate({ siteId, file: read.file });
    const pictures: Record<string, string> = {};
    // What the file does not carry is left out, and publishing asks for it.
    const carried = lacking.filter((hash) => read.pictures.has(hash));
    for (const [index, hash] of carried.entries()) {
      setState({ kind: 'pictures', place: index + 1, count: carried.length });
      const picture = read.pictures.get(hash);
      const file = picture && pictureFile(picture);
      if (!file) return t('pictureDamaged', { name: picture?.name ?? hash });
      const sent = await sendPicture(siteId, file, () => {}).result;
      if ('failure' in sent) {
        const { failure } = sent;
        if (failure.kind === 'answered') return failure.message;
        return t(failure.kind === 'refused' ? 'pictureDamaged' : 'unreachable', { name: file.name });
      }
      pictures[hash] = sent.image.hash;
    }
    const fonts: Record<string, string> = {};
    for (const hash of lackingFonts) {
      const font = read.fonts.get(hash);
      if (!font) continue;
      const file = fontFile(font);
      if (!file) return t('fontDamaged', { name: font.name });
      const sent = await sendFont(siteId, file);
      if ('failure' in sent) {
        const { failure } = sent;
        if (failure.kind === 'answered') return t('fontRefused', { name: font.name, why: failure.message });
        return t(failure.kind === 'too-large' ? 'fontDamaged' : 'unreachable', { name: font.name });
      }
      fonts[hash] = sent.font.file;
    }
    const answer = await client.campaignFiles.import.mutate({ siteId, file: read.file, pictures, fonts });
    onImported(answer.campaignId);
    return undefined;
  };

  const start = async (chosen: File) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ kind: 'reading' });
    const failure = await bring(chosen).catch((error: unknown) => sentence(error));
    setState(failure === undefined ? { kind: 'idle' } : { kind: 'failed', sentence: failure });
    isBusy.current = false;
  };
  return { state, start };
}
