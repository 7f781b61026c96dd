// The moment of showing, for every arm: exposure, memory, and the design mounted unless the visitor is held out. Loaded when a
// campaign arms, in the same file as the renderer and for every arm alike, so that a failed load costs all arms the same.
import type { Arrival, Assignment, DecidableCampaign, LastExposure, Stage } from '@/core/decision';
import { remember, type Memorable } from '@/core/frequency';
import { now } from './clock';
import type { AnswerFeedback } from './feedback';
import type { LivingDesign, Mount, MountedCampaign } from './mount/contract';
import type { Occurrence } from './occurrence';
import type { change } from './record';
import type { Told } from './told';

/** Campaigns remembered of one visitor; the one met longest ago is forgotten first. */
const MAX_REMEMBERED = 100;

/** Set by the build: where the file with `answerFeedback` lies, seen from this one. */
declare const BECKON_FEEDBACK: string;
/** Likewise, the file of forms. */
declare const BECKON_FORMS: string;

interface FeedbackFile {
  answerFeedback: AnswerFeedback;
}

export interface Surroundings {
  change: typeof change;
  site: { key: string };
  told: Told;
  record: (occurrence: Occurrence) => void;
  /** Ends with the page view. */
  signal: AbortSignal;
}

/** @param design absent for the holdout, which is exposed and not shown @param stage absent for what goes on from an earlier page */
export type Arrive = (
  campaign: DecidableCampaign<never>,
  arrival: Arrival,
  design: LivingDesign | undefined,
  surroundings: Surroundings,
  stage?: Stage,
) => MountedCampaign | undefined;

export const arriveWith =
  (mount: Mount): Arrive =>
  (campaign, { arm, share }, design, { change, record, site, told }) => {
    const { goal, id, release, seed } = campaign;
    const of = { campaign: id, release, arm };

    /** Only the exposure assigns: who was forgotten since, and comes as somebody else, is not in this arm. */
    const note = (what: Memorable, assignment?: Assignment) =>
      change(({ campaigns, kept, visits }) => {
        const exposure: LastExposure = { assignment, visit: visits, page: kept.viewed?.ever.pages };
        const memory = remember({ ...campaigns[id], ...(assignment && exposure) }, what, now());
        // To the end of the list, which is forgotten from the front.
        delete campaigns[id];
        campaigns[id] = memory;
        for (const oldest of Object.keys(campaigns).slice(0, -MAX_REMEMBERED)) delete campaigns[oldest];
      });

    note('exposed', { seed, arm });
    record({ type: 'campaign.exposed', ...of, props: { probability: share } });
    if (!design) return undefined;
    note('seen');
    change((memory) => void (memory.interruptedAt = now()));
    return mount(design, {
      document,
      campaign: id,
      variant: arm,
      change,
      told,
      loadForms: () => import(BECKON_FORMS),
      report(event) {
        const { type, ...props } = event;
        // Each name goes with its own props, which TypeScript cannot follow once they are apart. A test can.
        record({ type, ...of, props } as Occurrence);
        if (type === 'campaign.clicked') note('clicked');
        if (type.endsWith(goal) || type === 'form.submitted') note('converted');
        if (event.type === 'feedback.given')
          void (import(BECKON_FEEDBACK) as Promise<FeedbackFile>).then((file) =>
            file.answerFeedback(event.kind, { campaign: id, site: site.key }, change),
          );
        // The shop's closing it, or its own end, says nothing about what the visitor wants.
        if (type === 'campaign.closed' && event.reason !== 'api' && event.reason !== 'done') note('closed');
      },
    });
  };
