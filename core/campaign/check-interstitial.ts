// What hides the page from somebody who came from a search engine on a phone. Google ranks such pages lower ("Avoid intrusive
// interstitials and dialogs", Google Search Central), and people go back to the results.
import { isModal, teaserOf } from '@/core/format-nature';
import { findVisitor, resolveAudiences, type Audiences } from '@/core/targeting';
import type { Condition } from './condition';
import type { CampaignDocument } from './document';
import { problem, type Problem } from './problem';
import type { Trigger } from './trigger';

/** Before so many seconds nobody has read what they came for. */
export const SOON_SECONDS = 3;

/** A visitor on a phone, on the first page of a visit that began in a search engine. */
const FROM_SEARCH: readonly Condition[] = [
  { kind: 'device', values: ['phone'] },
  { kind: 'channel', visit: 'this', values: ['search'] },
  { kind: 'pages', span: 'visit', from: 1, to: 1 },
];

export function checkInterstitial(
  document: Pick<CampaignDocument, 'format' | 'triggers' | 'targeting'>,
  audiences: Audiences,
): Problem[] {
  const { format, triggers, targeting } = document;
  const teaser = teaserOf(format);
  // A tab at the edge until the visitor presses it.
  if (!isModal(format.kind) || (teaser && teaser.when !== 'closed')) return [];
  const isSoon = triggers.join === 'any' ? triggers.of.some(comesSoon) : triggers.of.every(comesSoon);
  if (!isSoon) return [];
  const asked = resolveAudiences(targeting, audiences, 'draft');
  return findVisitor({ kind: 'all', of: [...FROM_SEARCH, asked] }).kind === 'nobody'
    ? []
    : [problem('interstitial-phone', { values: { seconds: SOON_SECONDS } })];
}

/** Whether it can be due on the first page of a visit within a few seconds, without the visitor asking for it. */
function comesSoon(trigger: Trigger): boolean {
  switch (trigger.kind) {
    case 'time':
    case 'idle':
      return trigger.seconds < SOON_SECONDS;
    case 'pages':
      return trigger.count <= 1;
    case 'since':
      return true;
    case 'scroll':
    case 'exit':
    case 'click':
    case 'visible':
    case 'event':
    case 'addToCart':
    case 'cartValue':
    case 'asked':
      return false;
  }
}
