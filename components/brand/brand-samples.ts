// What the brand is looked at on: a popup and a bar that say nothing of their look themselves.
import type { Block } from '@/core/campaign/block';
import type { Brand } from '@/core/campaign/brand';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Format } from '@/core/campaign/format';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';

export const SAMPLE = { variant: 'a', step: 'start' } as const;

function sample(format: Format, blocks: Block[]): CampaignDocument {
  return {
    schemaVersion: 1,
    purpose: 'marketing',
    format,
    targeting: { kind: 'all', of: [] },
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 4 }] },
    frequency: { ...TACTFUL_FREQUENCY },
    coverage: 1,
    holdout: 0,
    goal: { kind: 'clicked' },
    variants: [
      { id: SAMPLE.variant, name: '', weight: 1, theme: {}, steps: [{ id: SAMPLE.step, name: '', blocks }] },
    ],
  };
}

/** In the words of the builder's language. */
export type SampleWords = Record<
  'heading' | 'text' | 'email' | 'placeholder' | 'consent' | 'join' | 'no' | 'news' | 'look',
  string
>;

export function popupSample(words: SampleWords, logo: Brand['logo']): CampaignDocument {
  return sample({ kind: 'popup', width: 440, closeOnBackdrop: true }, [
    ...(logo
      ? [
          {
            id: 'logo',
            kind: 'image' as const,
            picture: logo.picture,
            alt: logo.alt,
            ratio: 'original' as const,
            focus: { x: 0.5, y: 0.5 },
          },
        ]
      : []),
    { id: 'heading', kind: 'heading', text: words.heading, align: 'start' },
    { id: 'text', kind: 'text', text: words.text, align: 'start', tone: 'normal' },
    { id: 'email', kind: 'email', label: words.email, placeholder: words.placeholder },
    { id: 'consent', kind: 'consent', text: words.consent, required: true },
    {
      id: 'join',
      kind: 'button',
      label: words.join,
      emphasis: 'primary',
      action: { kind: 'submit', then: { kind: 'close' } },
    },
    {
      id: 'no',
      kind: 'button',
      label: words.no,
      emphasis: 'plain',
      action: { kind: 'go', to: { kind: 'close' } },
    },
  ]);
}

export function barSample(words: SampleWords): CampaignDocument {
  return sample({ kind: 'bar', width: 720, edge: 'top', pushes: true }, [
    { id: 'news', kind: 'text', text: words.news, align: 'center', tone: 'normal' },
    {
      id: 'look',
      kind: 'button',
      label: words.look,
      emphasis: 'primary',
      action: { kind: 'link', url: '/new' },
    },
  ]);
}
