// The first campaign most shops want: ask for an e-mail address, promise little, keep it.
import type { CampaignDocument } from '@/core/campaign/document';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';

/** A new, complete document: a form and a thank-you. It passes the publish check as it is. */
export function welcomeEmail(): CampaignDocument {
  return {
    schemaVersion: 1,
    purpose: 'marketing',
    format: { kind: 'popup', width: 440, closeOnBackdrop: true },
    targeting: { kind: 'all', of: [] },
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 4 }] },
    frequency: { ...TACTFUL_FREQUENCY },
    coverage: 1,
    holdout: 0,
    goal: { kind: 'submitted' },
    variants: [
      {
        id: 'a',
        name: 'A letter a month',
        weight: 1,
        theme: {},
        steps: [
          {
            id: 'form',
            name: 'Form',
            blocks: [
              { id: 'heading', kind: 'heading', text: 'A letter a month, nothing more', align: 'start' },
              {
                id: 'text',
                kind: 'text',
                text: 'New pieces before they reach the shelf, who makes them, and how to look after the ones you have. About four minutes to read.',
                align: 'start',
                tone: 'normal',
              },
              { id: 'email', kind: 'email', label: 'E-mail address', placeholder: 'name@example.com' },
              {
                id: 'consent',
                kind: 'consent',
                text: 'Yes, send me the monthly letter. Every letter has a link to stop it.',
                required: true,
              },
              {
                id: 'join',
                kind: 'button',
                label: 'Send me the letter',
                emphasis: 'primary',
                action: { kind: 'submit', then: { kind: 'step', step: 'thanks' } },
              },
              {
                id: 'no-thanks',
                kind: 'button',
                label: 'No thanks',
                emphasis: 'plain',
                action: { kind: 'go', to: { kind: 'close' } },
              },
            ],
          },
          {
            id: 'thanks',
            name: 'Thank you',
            blocks: [
              {
                id: 'thanks-heading',
                kind: 'heading',
                text: 'You are on the list',
                align: 'start',
              },
              {
                id: 'thanks-text',
                kind: 'text',
                text: 'The next letter will find you within the month. Until then, have a quiet look around.',
                align: 'start',
                tone: 'normal',
              },
              {
                id: 'back',
                kind: 'button',
                label: 'Back to the shop',
                emphasis: 'primary',
                action: { kind: 'go', to: { kind: 'close' } },
              },
            ],
          },
        ],
      },
    ],
  };
}
