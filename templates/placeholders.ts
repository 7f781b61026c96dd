// What an owner has to look at before a template is theirs: made-up codes, addresses, amounts, places.
import type { Condition } from '@/core/campaign/condition';
import type { CampaignDocument } from '@/core/campaign/document';
import { linksIn } from '@/core/campaign/marks';
import { eachBlock } from '@/core/campaign/traverse';

/** In the order in which they are named. */
const PLACEHOLDERS = ['code', 'links', 'amount', 'time', 'pages', 'countries', 'place', 'element'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export function placeholdersOf(campaign: CampaignDocument): Placeholder[] {
  const found = new Set<Placeholder>();
  for (const { block } of eachBlock(campaign)) {
    if (block.kind === 'coupon') found.add('code');
    if (block.kind === 'progress') found.add('amount');
    if (block.kind === 'countdown') found.add('time');
    if (block.kind === 'social' || (block.kind === 'text' && linksIn(block).length > 0)) found.add('links');
    if (block.kind === 'button' && block.action.kind === 'link') found.add('links');
  }
  if (campaign.format.kind === 'embed') found.add('place');
  if (campaign.triggers.of.some(({ kind }) => kind === 'click')) found.add('element');
  visit(campaign.targeting, found);
  return PLACEHOLDERS.filter((one) => found.has(one));
}

function visit(condition: Condition, found: Set<Placeholder>): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) visit(part, found);
      return;
    case 'not':
    case 'sticky':
      visit(condition.of, found);
      return;
    case 'path':
      found.add('pages');
      return;
    case 'element':
      found.add('element');
      return;
    case 'country':
      found.add('countries');
      return;
    case 'cartTotal':
      found.add('amount');
      return;
    default:
      return;
  }
}
