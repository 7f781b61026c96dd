// A whole document from what a template says of it.
import type { Block } from '@/core/campaign/block';
import type { Condition } from '@/core/campaign/condition';
import type { CampaignDocument } from '@/core/campaign/document';
import { insideOf, placeBlock } from '@/core/campaign/nest-blocks';
import type { Frequency } from '@/core/campaign/frequency';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import type { Trigger } from '@/core/campaign/trigger';

interface Plan extends Pick<CampaignDocument, 'format' | 'purpose'> {
  goal: 'submitted' | 'clicked' | 'completed' | 'ordered';
  /** All of them hold; absent: everybody. */
  who?: Condition[];
  /** Any of them. */
  when: Trigger[];
  /** What differs from the tact defaults. */
  often?: Partial<Frequency>;
  name: string;
  /** By id, in order: the first one opens. Ids of blocks are made unique by those of their steps. */
  steps: Record<string, { name: string; blocks: Block[] }>;
}

/** For what stands on every page until it is closed. */
export const STANDING: Partial<Frequency> = {
  everyHours: 0,
  restAfterCloseDays: 3,
  stopAfterCloses: 2,
  stopAfterConversion: false,
};

/** Says nothing of its look: that is the brand's. */
export function campaign({
  goal,
  who = [],
  when,
  often,
  name,
  steps,
  format,
  purpose,
}: Plan): CampaignDocument {
  return {
    schemaVersion: 1,
    purpose,
    format,
    // A copy of its own: conditions are shared between templates.
    targeting: { kind: 'all', of: structuredClone(who) },
    triggers: { join: 'any', of: when },
    frequency: { ...TACTFUL_FREQUENCY, ...often },
    coverage: 1,
    holdout: 0,
    goal: { kind: goal },
    variants: [
      {
        id: 'a',
        name,
        weight: 1,
        theme: {},
        steps: Object.entries(steps).map(([id, step]) => ({
          id,
          name: step.name,
          blocks: step.blocks.map((block) => inStep(block, id)),
        })),
      },
    ],
  };
}

function inStep(block: Block, step: string): Block {
  const named = { ...block, id: `${step}-${block.id}` };
  const inside = insideOf(block);
  return inside ? placeBlock(named, { ...inside, block: `${step}-${inside.block}` }) : named;
}
