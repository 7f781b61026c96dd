// An event store in memory for tests of what reads events; figures are what the test puts in.
import type { BeckonEvent } from '@/core/events/event';
import {
  ENROLMENT_GOALS,
  TOLD_DIMENSIONS,
  type ArmFigures,
  type Dimension,
  type DayInterval,
  type DimensionByDay,
  type EnrolmentGoal,
  type EventStore,
  type Interval,
  type QuizFigures,
  type StepFigure,
  type StoredEvent,
  type TrendPoint,
  type VisitorFigures,
  type VisitorsPart,
} from '../ingest/event-store';
import { armsWithin, hoursWithin } from '../results/within-span';

export class FakeEventStore implements EventStore {
  readonly log: StoredEvent[] = [];
  arms: ArmFigures[] = [];
  hours: TrendPoint[] = [];
  seenSteps: StepFigure[] = [];
  quizzes: QuizFigures = { steps: [], outcomes: [] };
  counted: VisitorFigures[] = [];
  amounts: number[] = [];
  /** Phases that figures were last asked for. */
  askedFor: readonly string[] = [];
  /** The days that each dimension was last asked for. */
  readonly askedWithin = new Map<Dimension, DayInterval>();
  /** Visitors, in order, and forms that kept what was entered. */
  readonly forgotten: string[] = [];
  readonly keptForms: string[] = [];
  /** Site → the moment before which its events were deleted. */
  readonly sealedUntil: Record<string, number> = {};
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
    if (dimension === 'judged' || TOLD_DIMENSIONS.some((told) => told === dimension)) return [];
    const value = dimension === 'weekhour' ? '9' : 'phone';
    return phases.length > 0 ? [{ value, arms: this.arms }] : [];
  }
  async figuresWithin(
    _site: string,
    phases: readonly string[],
    dimension: DimensionByDay,
    days: DayInterval,
  ) {
    this.askedWithin.set(dimension, days);
    return phases.length > 0 ? [{ value: 'phone', arms: this.arms }] : [];
  }
  async steps(_site: string, phases: readonly string[]) {
    return phases.length > 0 ? this.seenSteps : [];
  }
  async quiz(_site: string, phases: readonly string[]) {
    return phases.length > 0 ? this.quizzes : { steps: [], outcomes: [] };
  }
  async trend(_site: string, phases: readonly string[], intervals?: readonly Interval[]) {
    if (phases.length === 0) return [];
    if (!intervals) return this.hours;
    return intervals.flatMap((interval) => {
      const within = hoursWithin(this.hours, interval);
      return within.length > 0 ? [{ hour: interval.from, arms: armsWithin(within) }] : [];
    });
  }
  async summaries(_site: string, groups: readonly (readonly string[])[], days: readonly DayInterval[]) {
    return groups.map((phases) => {
      const within = (span: Interval) => (phases.length > 0 ? hoursWithin(this.hours, span) : []);
      const count = (hours: TrendPoint[]) => armsWithin(hours).reduce((sum, { exposed }) => sum + exposed, 0);
      return {
        arms: armsWithin(within({ from: -Infinity, to: Infinity })),
        exposed: days.map((day) => count(within(day))),
      };
    });
  }
  async excluded() {
    return { visitorsInSeveralArms: 0, botEvents: 0 };
  }
  async visitors(): Promise<VisitorsPart> {
    return { visitors: this.counted, next: null };
  }
  async orderAmounts() {
    return this.amounts;
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
  async seal(until: Readonly<Record<string, number>>) {
    const before = this.log.length;
    Object.assign(this.sealedUntil, until);
    this.log.splice(
      0,
      before,
      ...this.log.filter((stored) => stored.happenedAt >= (this.sealedUntil[stored.site] ?? -Infinity)),
    );
    return before - this.log.length;
  }
  async sealed() {
    return { ...this.sealedUntil };
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
