// Every attachment there is. The shop never loads this list: its script is assembled from the single files, which are named
// after their attachment.
import type { Attachment } from './attachment';
import { consentMode } from './consent-mode';
import { identity } from './identity';
import { ordered } from './ordered';
import { profile } from './profile';
import { where } from './where';

export const attachmentModules: Readonly<Record<string, Attachment>> = {
  consentMode,
  identity,
  ordered,
  profile,
  where,
};

/** The attachments without which a fact, a rule or a trigger has no answer. */
export const ATTACHMENTS_OF: Readonly<Record<string, readonly string[]>> = {
  country: ['where'],
  orders: ['ordered'],
  sinceOrder: ['ordered'],
  bought: ['ordered'],
  trait: ['identity', 'profile'],
  traitNumber: ['identity', 'profile'],
  segment: ['identity', 'profile'],
  answer: ['identity', 'profile'],
};
