// Which events say something of a profile.
import type { EventOf } from '@/core/events/event';
import type { StoredEvent } from '../ingest/event-store';
import { parseEmail } from '../ingest/parse-email';

export type QuizEvent = EventOf<'quiz.answered' | 'quiz.completed'>;

/** A visitor of a site who has an id. */
export interface Whose {
  siteId: string;
  visitor: string;
}

export type ProfileNews = Whose & {
  /** ms. */
  at: number;
} & (
    | { kind: 'quiz'; event: QuizEvent }
    | { kind: 'consent'; consent: EventOf<'consent.changed'>['props'] }
    /** `email` in one spelling. */
    | { kind: 'known'; email?: string; customer?: string; campaignId?: string }
    | { kind: 'seen' }
  );

/** None where it says nothing of anybody who may be remembered. Programs have no profile. */
export function readNews({ site: siteId, event, happenedAt: at, bot }: StoredEvent): ProfileNews[] {
  const { visitor } = event;
  if (bot || visitor === null) return [];
  const whose = { siteId, visitor, at };
  switch (event.type) {
    case 'quiz.answered':
    case 'quiz.completed':
      return event.props.remembered ? [{ ...whose, kind: 'quiz', event }] : [{ ...whose, kind: 'seen' }];
    case 'consent.changed':
      return [{ ...whose, kind: 'consent', consent: event.props }];
    case 'visitor.identified':
      return event.props.id === '' ? [] : [{ ...whose, kind: 'known', customer: event.props.id }];
    case 'form.submitted': {
      const email = event.props.email === undefined ? undefined : parseEmail(event.props.email);
      return email === undefined
        ? [{ ...whose, kind: 'seen' }]
        : [{ ...whose, kind: 'known', email, campaignId: event.campaign }];
    }
    case 'page.viewed':
    case 'order.placed':
    case 'campaign.shown':
      return [{ ...whose, kind: 'seen' }];
    default:
      return [];
  }
}
