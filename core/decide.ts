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
import { mayInterrupt, mayShow } from './frequency';

/**
 * The arm this visitor is in, or undefined outside the coverage. The stored arm wins as long as its phase runs and
 * the arm exists. Known before the moment of showing, so that the design can be fetched ahead.
 */
export function assignArm(
  { arms, id, seed }: DecidableCampaign<never>,
  visitorId: string,
  history: History,
): Arrival | undefined {
  const place = bucket(seed, visitorId);
  const drawn = arms.find(({ from, to }) => place >= from && place < to);
  const stored = history.campaigns[id]?.assignment;
  const kept = stored?.seed === seed && arms.find((arm) => arm.id === stored.arm);
  return drawn && { reason: kept ? 'arm.stored' : 'arm.drawn', arm: kept || drawn };
}

/**
 * One decision per campaign, in order of priority. A campaign that may show excludes those after it in the same pass; a
 * holdout excludes nobody, because nobody sees it.
 * @param now ms since 1970
 */
export function decide<Facts>(
  { attentionHours, campaigns }: DecisionSite<Facts>,
  visitor: Visitor,
  { facts, interrupted, stages }: PageView<Facts>,
  history: History,
  now: number,
): Decision[] {
  const rested = mayInterrupt(attentionHours, history.interruptedAt, now);

  /** The ladder for one campaign. That it is live is implied: a site script carries no other. */
  function climb(campaign: DecidableCampaign<Facts>): Refusal | Arrival {
    const { frequency, holds, id, purpose } = campaign;
    const stage = stages.get(id) ?? 'idle';

    // 1. Consent. What interrupts waits until the visitor is known, so that tact has a memory.
    if (!visitor.id) return 'consent.statistics';
    if (purpose === 'marketing' && !visitor.consent.marketing) return 'consent.marketing';

    if (stage !== 'asked') {
      // 2. Targeting.
      const truth = holds({ facts, visitor, now });
      if (truth < 1) return truth ? 'targeting.unknown' : 'targeting.no-match';

      // 3. Frequency and tact.
      const answer = mayShow(frequency, history.campaigns[id], now);
      if (answer !== 'ok') return `frequency.${answer}`;
      if (!rested) return 'frequency.attention';

      // 4. Trigger.
      if (stage !== 'due') return `trigger.${stage}`;
    }

    // 5. Mutual exclusion: one interruption at a time.
    if (interrupted) return 'exclusion.open';

    // 6. Coverage, and 7. arm.
    const arrival = assignArm(campaign, visitor.id, history);
    if (arrival?.arm.file) interrupted = true;
    return arrival ?? 'coverage.outside';
  }

  return campaigns.map((campaign) => {
    const exit = climb(campaign);
    return { campaign: campaign.id, ...(typeof exit === 'string' ? { reason: exit } : exit) };
  });
}
