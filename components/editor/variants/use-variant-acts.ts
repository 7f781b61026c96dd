'use client';
// What can be done with the variants of the campaign, wherever it is asked for: tabs, menu, keys, palette.
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useNotify } from '@/components/ui/toast';
import { letterOf, variantLetters } from '@/core/assignment';
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import { MOST } from '@/core/campaign/limits';
import { useSession } from '../editor-context';
import { findVariant } from '../state/edits';
import { copyOfVariant, emptyVariant } from '../state/new-step';
import { insertVariant, putVariantBack, removeVariant, splitEqually } from '../state/variant-edits';
import { randomId } from '../use-block-acts';

export interface VariantActs {
  /** A copy of the open one; it opens. */
  duplicate(): void;
  /** One with an empty step, in the colours of the open one; it opens. */
  addEmpty(): void;
  /** One that looks like the first of another document; it opens. */
  addFrom(document: CampaignDocument): void;
  /** The open one; its neighbour opens. */
  remove(): void;
  /** Begins to rename the open one, in its tab. */
  rename(): void;
  /** The one so many places on. */
  open(distance: number): void;
  splitEqually(): void;
}

export function useVariantActs(): VariantActs {
  const t = useTranslations('editor.variants');
  const { store, desk, campaign, readOnly } = useSession();
  const notify = useNotify();
  const arms = campaign.published?.arms;

  return useMemo(() => {
    const now = () => {
      const { history, view } = store.getState();
      const { variants } = history.present;
      const variant = findVariant(history.present, view.variant);
      return variant && { document: history.present, variants, variant, index: variants.indexOf(variant) };
    };
    /** "Variant C", by the letter it will have. */
    const nextName = (variants: readonly Variant[]) =>
      t('newName', { letter: letterOf(variantLetters(arms ?? [], variants).size) });
    const insert = (make: (document: CampaignDocument, open: Variant, name: string) => Variant) => {
      const place = now();
      if (!place || readOnly) return;
      const { document, variants, variant } = place;
      if (variants.length >= MOST.variants)
        return notify({ title: t('full', { most: MOST.variants }), tone: 'bad' });
      const added = make(document, variant, nextName(variants));
      const { apply, goTo } = store.getState();
      // At the end, where its letter is.
      apply(insertVariant(variants.length, added));
      goTo({ variant: added.id });
    };
    return {
      duplicate: () => insert((document, open, name) => copyOfVariant(document, open, name, randomId)),
      addEmpty: () =>
        insert((document, open, name) =>
          emptyVariant(document, open, { variant: name, step: t('firstStep') }, randomId),
        ),
      addFrom: ({ variants: [like] }) =>
        insert((document, open, name) => copyOfVariant(document, like ?? open, name, randomId)),
      remove: () => {
        const place = now();
        if (!place || readOnly || place.variants.length === 1) return;
        const { document, variants, variant, index } = place;
        const { view, apply, goTo } = store.getState();
        const neighbour = variants[index + 1] ?? variants[index - 1];
        apply(removeVariant(variant.id));
        const after = store.getState().history.present;
        if (neighbour) goTo({ variant: neighbour.id });
        notify({
          title: t('removed', { name: variant.name }),
          description: arms?.includes(variant.id) ? t('removedHint') : undefined,
          undo: () => {
            store.getState().apply(putVariantBack(variant.id, document, after));
            goTo({ variant: variant.id, step: view.step });
          },
        });
      },
      rename: () => {
        const place = now();
        if (place && !readOnly) desk.getState().rename({ kind: 'variant', id: place.variant.id });
      },
      open: (distance) => {
        const place = now();
        const next = place?.variants[place.index + distance];
        if (next) store.getState().goTo({ variant: next.id });
      },
      splitEqually: () => store.getState().apply(splitEqually()),
    };
  }, [store, desk, arms, readOnly, notify, t]);
}
