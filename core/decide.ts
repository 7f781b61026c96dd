// The one decision function: what each campaign of a site may do on this page view, and why. Pure and total.
import { bucket } from './assignment/bucket';
import type {
  Arrival,
  DecidableCampaign,
  Decision,
  DecisionSite,
  History,
  PageView,
  Refusal,
  Visitor,
} from './decision';
import { isWithin, refuse } from './frequency';

/**
 * The arm this visitor is in, or undefined outside the coverage, which leaves out as many of those whom the site holds out as of
 * all others. The site's holdout comes first; the stored arm wins as long as its phase runs and the arm exists. Known before the moment of showing, so that the design can be fetched ahead.
 */
export function assignArm(
  { holdOut }: Pick<DecisionSite<never>, 'holdOut'>,
  { arms, id, seed }: DecidableCampaign<never>,
  visitorId: string | null,
  history: History,
): Arrival | undefined {
  const place = bucket(seed, `${visitorId}`);
  const drawn = arms.find(([, , from, to, file]) => (visitorId ? place >= from && place < to : file));
  if (!drawn) return undefined;
  const held = visitorId && holdOut?.(visitorId);
  if (held) return held;
  const { assignment } = history.campaigns[id] ?? {};
  const kept = assignment?.seed === seed && arms.find(([arm]) => arm === assignment.arm);
  const [arm, share, , , file] = kept || drawn;
  return { reason: visitorId ? (kept ? 'arm.stored' : 'arm.drawn') : 'arm.default', arm, share, file };
}

/**
 * One decision per campaign, in order of priority. A campaign that may show excludes those after it in the same pass; a
 * holdout excludes nobody, because nobody sees it.
 * @param now ms since 1970
 */
export function decide<Facts>(
  site: DecisionSite<Facts>,
  visitor: Visitor,
  { facts, interrupted, stages }: PageView<Facts>,
  history: History,
  now: number,
): Decision[] {
  const interruptedLately = isWithin(
    site.attentionHours * (history.patience ?? 1),
    history.interruptedAt,
    now,
  );

  /** The ladder for one campaign. That it is live is implied: a site script carries no other. */
  function climb(campaign: DecidableCampaign<Facts>): Refusal | Arrival {
    const { calm, holds, id, limits, purpose, rules = [] } = campaign;
    const moment = { facts, visitor, now };
    const stage = stages.get(id) ?? 'idle';

    // 1. Consent. What interrupts waits until the visitor is known, so that tact has a memory.
    if (!visitor.id && !calm) return 'consent.statistics';
    if (purpose === 'marketing' && !visitor.consent.marketing) return 'consent.marketing';

    if (stage !== 'asked') {
      // 2. Targeting. Only what surely holds counts.
      const truth = holds(moment);
      if (truth !== 1) return truth === 0 ? 'targeting.no-match' : 'targeting.unknown';

      // 3. Frequency and tact.
      const answer = refuse(limits, history.campaigns[id], now);
      if (answer) return `frequency.${answer}`;
      for (const rule of rules) {
        const refusal = rule(moment, history, id);
        if (refusal) return refusal;
      }
      if (interruptedLately && !calm) return 'frequency.attention';

      // 4. Trigger.
      if (stage !== 'due') return `trigger.${stage}`;
    }

    // 5. Mutual exclusion: one interruption at a time.
    if (interrupted && !calm) return 'exclusion.open';

    // 6. Coverage, and 7. arm.
    const arrival = assignArm(site, campaign, visitor.id, history);
    if (arrival?.file && !calm) interrupted = true;
    return arrival ?? 'coverage.outside';
  }

  return site.campaigns.map((campaign) => {
    const exit = climb(campaign);
    return {
      campaign: campaign.id,
      ...((exit as Arrival).arm ? (exit as Arrival) : { reason: exit as Refusal }),
    };
  });
}
