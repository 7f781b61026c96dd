'use client';
// Adds a block to the open step, behind the selected ones unless told where, selects it, and goes to its words.
import { useTimeZone, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { BlockKind } from '@/core/campaign/block';
import type { Spot } from '@/core/campaign/nest-blocks';
import { useMoney } from '@/components/i18n/site-currency';
import { useSession } from '../editor-context';
import { findStep, findVariant } from '../state/edits';
import { newBlock } from '../state/new-block';
import { randomId, useBlockActs } from '../use-block-acts';

export function useAddBlock(): (kind: BlockKind, spot?: Spot) => void {
  const t = useTranslations('editor.newBlock');
  const { store } = useSession();
  const { currency, toMinor } = useMoney();
  const timeZone = useTimeZone() ?? 'UTC';
  const { insert, editWords } = useBlockActs();

  return useCallback(
    (kind: BlockKind, spot?: Spot) => {
      const { history, view } = store.getState();
      const variant = findVariant(history.present, view.variant);
      const step = findStep(history.present, view);
      if (!variant || !step) return;
      const block = newBlock(kind, {
        variant,
        step,
        random: randomId,
        site: { currency, someSum: toMinor(50), timeZone, now: Date.now() },
        words: {
          heading: t('heading'),
          text: t('text'),
          list: t('list'),
          progress: { before: t('progressBefore', { left: '{left}' }), reached: t('progressReached') },
          email: { label: t('emailLabel'), placeholder: t('emailPlaceholder') },
          consent: t('consent'),
          coupon: t('coupon'),
          products: { title: t('productsTitle'), label: t('productsLabel') },
          html: `<p>${t('html')}</p>`,
          question: {
            labels: {
              'text-field': t('questionText'),
              phone: t('questionPhone'),
              number: t('questionNumber'),
              date: t('questionDate'),
              select: t('questionChoice'),
              radio: t('questionChoice'),
              checkboxes: t('questionChoices'),
              cards: t('questionChoice'),
              'yes-no': t('questionYesNo'),
              slider: t('questionSlider'),
              rating: t('questionRating'),
            },
            options: [t('optionOne'), t('optionTwo'), t('optionThree')],
            yes: t('yes'),
            no: t('no'),
            low: t('ratingLow'),
            high: t('ratingHigh'),
          },
          button: { submit: t('buttonSubmit'), close: t('buttonClose') },
        },
      });
      if (insert([block], spot)) editWords();
    },
    [store, t, insert, editWords, currency, toMinor, timeZone],
  );
}
