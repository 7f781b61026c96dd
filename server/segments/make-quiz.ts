// A draft of a campaign that asks visitors for their segment: the entry question of a set, and an outcome for each of its segments.
import { choose, ON_DEMAND, quiz } from '@/templates/quiz';
import { close, heading, text } from '@/templates/blocks';
import type { CampaignDocument } from '@/core/campaign/document';
import { LONGEST } from '@/core/campaign/limits';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { addDraft } from '../campaigns/create-campaign';
import { writeDocument } from '../campaigns/read-document';
import { AppError } from '../errors';
import { findSet } from './find-set';

const UNDECIDED = 'undecided';

/** @throws AppError `not-found`; `invalid` for a set without segments. */
export async function makeSegmentQuiz(
  app: App,
  scope: Scope,
  { siteId, setId }: { siteId: string; setId: string },
): Promise<{ campaignId: string }> {
  const { site, set } = await findSet(app, scope, { siteId, setId });
  if (set.segments.length === 0)
    throw new AppError('invalid', 'This set has no segments to choose from. Add some, then make the quiz.');
  const draft = {
    siteId: site.id,
    name: set.name,
    draft: writeDocument(askForSegment(set)),
    savedById: scope.user.id,
    savedAt: new Date(app.now()),
  };
  return app.db.$transaction((tx) => addDraft(tx, draft));
}

/** The one question, with a way out for whoever does not want to say. */
export function askForSegment({
  name,
  question,
  segments,
}: {
  name: string;
  question: string;
  segments: readonly { key: string; name: string }[];
}): CampaignDocument {
  const answers = segments.map((segment, index) => ({ ...segment, id: `s${index + 1}` }));
  return quiz({
    purpose: 'service',
    format: { kind: 'popup', width: 480, closeOnBackdrop: true },
    when: [{ kind: 'time', seconds: 10 }],
    often: {
      ...ON_DEMAND,
      everyHours: 24,
      restAfterCloseDays: 7,
      stopAfterCloses: 2,
      stopAfterConversion: true,
    },
    name: name.slice(0, LONGEST.name),
    asks: [
      choose('whom', question || name, {
        ...Object.fromEntries(
          answers.map(({ id, name: label }) => [id, [label.slice(0, LONGEST.option), { [id]: 1 }] as const]),
        ),
        [UNDECIDED]: ['I would rather not say', { [UNDECIDED]: 1 }],
      }),
    ],
    endings: [
      ...answers.map(({ id, key, name: label }) => ({
        id,
        name: label.slice(0, LONGEST.name),
        blocks: [
          heading('Good to know'),
          text(
            'From now on the shop shows you more of what fits. You can change your answer here at any time.',
          ),
          close('Go on shopping', 'primary'),
        ],
        does: [{ kind: 'join' as const, segment: key }],
      })),
      {
        id: UNDECIDED,
        name: 'Undecided',
        blocks: [
          heading('That is fine'),
          text('Everything stays as it is.'),
          close('Go on shopping', 'primary'),
        ],
      },
    ],
  });
}
