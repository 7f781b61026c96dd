// Kinds of messages as keys of the interface's texts, which hold no dots.
import type { MessageKind } from '@/core/message-kinds';

export const KIND_KEYS = {
  'lead.created': 'leadCreated',
  'form.submitted': 'formSubmitted',
  'campaign.published': 'campaignPublished',
  'campaign.paused': 'campaignPaused',
} as const satisfies Record<MessageKind, string>;
