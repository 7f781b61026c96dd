// An event store in memory for tests of what reads events; figures are what the test puts in.
import type { BeckonEvent } from '@/core/events/event';
import {
  ENROLMENT_GOALS,
  type ArmFigures,
  type Dimension,
  type EnrolmentGoal,
  type EventStore,
  type StoredEvent,
  type TrendPoint,
} from '../ingest/event-store';

export class FakeEventStore implements EventStore {
  readonly log: StoredEvent[] = [];
  arms: ArmFigures[] = [];
  hours: TrendPoint[] = [];
  /** Phases that figures were last asked for. */
  askedFor: readonly string[] = [];
  /** Visitors, in order, and forms that kept what was entered. */
  readonly forgotten: string[] = [];
  readonly keptForms: string[] = [];
  /** Ids of forms, in order. */
  readonly forgottenForms: string[] = [];

  add(site: string, event: BeckonEvent, stored: Partial<StoredEvent> = {}): void {
    this.log.push({
      cursor: this.log.length + 1,
      site,
      event,
      happenedAt: event.at,
      receivedAt: event.at,
      bot: false,
      ...stored,
    });
  }

  async append() {
    return { accepted: 0, duplicate: 0 };
  }
  async readAfter(cursor: number, limit: number) {
    return this.log.filter((stored) => stored.cursor > cursor).slice(0, limit);
  }
  async figures(_site: string, phases: readonly string[]) {
    this.askedFor = phases;
    return phases.length > 0 ? this.arms : [];
  }
  async figuresBy(_site: string, phases: readonly string[], dimension: Dimension) {
    const value = dimension === 'weekhour' ? '9' : 'phone';
    return phases.length > 0 ? [{ value, arms: this.arms }] : [];
  }
  async trend(_site: string, phases: readonly string[]) {
    return phases.length > 0 ? this.hours : [];
  }
  async excluded() {
    return { visitorsInSeveralArms: 0, botEvents: 0 };
  }
  async eventsOf(site: string, visitor: string, limit: number) {
    return this.log
      .filter((stored) => stored.site === site && stored.event.visitor === visitor)
      .toSorted((a, b) => b.happenedAt - a.happenedAt || b.cursor - a.cursor)
      .slice(0, limit);
  }
  async submissionsOf(site: string, visitor: string) {
    return this.log
      .filter((stored) => stored.site === site && stored.event.visitor === visitor)
      .flatMap(({ event }) => (event.type === 'form.submitted' ? [event.id] : []));
  }
  async answersOf(site: string, submissions: readonly string[]) {
    return Object.fromEntries(
      this.log.flatMap(({ event, ...stored }) =>
        stored.site === site && event.type === 'form.submitted' && submissions.includes(event.id)
          ? [[event.id, event.props.fields]]
          : [],
      ),
    );
  }
  async forget(_site: string, visitor: string, kept: readonly string[] = []) {
    this.forgotten.push(visitor);
    this.keptForms.push(...kept);
  }
  async forgetForms(_site: string, submissions: readonly string[]) {
    this.forgottenForms.push(...submissions);
  }
  async deleteSite(site: string) {
    this.log.splice(0, this.log.length, ...this.log.filter((stored) => stored.site !== site));
  }
  async recount() {
    return [];
  }
  async probe() {}
  async backup() {}
  async close() {}
}

export function reached(counts: Partial<Record<EnrolmentGoal, number>> = {}): Record<EnrolmentGoal, number> {
  const none = Object.fromEntries(ENROLMENT_GOALS.map((goal) => [goal, 0])) as Record<EnrolmentGoal, number>;
  return { ...none, ...counts };
}

/** Figures of an arm; nothing was bought unless told otherwise. */
export function armFigures({
  reached: counts,
  ...parts
}: Partial<Omit<ArmFigures, 'reached'>> & { reached?: Partial<ArmFigures['reached']> }): ArmFigures {
  return {
    arm: 'a',
    exposed: 0,
    orders: 0,
    verifiedOrders: 0,
    revenue: [],
    ...parts,
    reached: reached(counts),
  };
}
