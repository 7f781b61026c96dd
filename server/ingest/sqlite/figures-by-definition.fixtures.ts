// For tests: figures by definition, straight from the set of events. Slow, plain, and nothing of the code that keeps them.
import type { BeckonEvent } from '@/core/events/event';
import { siteArmOf } from '../../sites/site-phase';
import {
  ENROLMENT_GOALS,
  type AcceptedEvent,
  type ArmFigures,
  type EnrolmentGoal,
  type OrderCap,
  type Revenue,
} from '../event-store';

const DAY = 24 * 3_600_000;

const byTime = (a: AcceptedEvent, b: AcceptedEvent) =>
  a.happenedAt - b.happenedAt || (a.event.id < b.event.id ? -1 : 1);

/** Who a visitor is: the first id of the shop it was known by, else itself. */
function personsOf(events: readonly AcceptedEvent[]): (visitor: string) => string {
  const first = new Map<string, string>();
  for (const { event } of [...events].sort(byTime))
    if (event.type === 'visitor.identified' && event.visitor !== null && !first.has(event.visitor))
      first.set(event.visitor, `shop ${event.props.id}`);
  return (visitor) => first.get(visitor) ?? visitor;
}

interface Bought {
  person: string;
  at: number;
  amount: number;
  currency: string;
  verified: boolean;
}

function boughtIn(events: readonly AcceptedEvent[], personOf: (visitor: string) => string): Bought[] {
  const numbers = new Set(
    events.flatMap(({ event }) => (event.type === 'order.placed' ? [event.props.order] : [])),
  );
  const known = new Set(events.flatMap(({ event }) => (event.visitor ? [personOf(event.visitor)] : [])));
  return [...numbers].flatMap((number): Bought[] => {
    const placed = events
      .filter(({ event }) => event.type === 'order.placed' && event.props.order === number)
      .sort(byTime);
    const signed = placed.find(({ verified }) => verified);
    const browser = placed.find(({ verified }) => !verified);
    const one = signed ?? browser;
    if (one?.event.type !== 'order.placed') return [];
    const { total, currency } = one.event.props;
    const visitor = signed?.event.visitor ?? browser?.event.visitor;
    const customer = signed?.event.type === 'order.placed' ? signed.event.props.customer : undefined;
    const named = customer !== undefined && known.has(`shop ${customer}`) ? `shop ${customer}` : undefined;
    const person = visitor ? personOf(visitor) : named;
    const back = events.reduce(
      (sum, { event, verified }) =>
        event.type === 'order.refunded' &&
        verified &&
        event.props.order === number &&
        event.props.currency === currency
          ? sum + event.props.amount
          : sum,
      0,
    );
    const amount = Math.max(0, total - back);
    return person ? [{ person, at: one.happenedAt, amount, currency, verified: signed !== undefined }] : [];
  });
}

const reaches = (event: BeckonEvent, goal: EnrolmentGoal) =>
  event.type === `campaign.${goal}` ||
  (goal === 'submitted' && event.type === 'form.submitted') ||
  (goal === 'reached' && event.type === 'goal.reached') ||
  (goal === 'completed' && event.type === 'quiz.completed') ||
  (event.type === 'feedback.given' && event.props.kind === goal);

interface Asked {
  /** For how long orders count. */
  days: number;
  /** Within how many days another is a repeated one; 0: nobody asks. */
  repeatDays?: number;
  /** The most that an order counts for in capped revenue. */
  cap?: OrderCap | undefined;
  /** The phase is that of a site's holdout. */
  ofSite?: boolean;
  /** Only visitors whose first exposure is like this count. */
  only?: (exposure: AcceptedEvent) => boolean;
  /** Only persons who did this count, all they did in the phase in the order in which it happened. */
  who?: (own: readonly AcceptedEvent[]) => boolean;
}

/** Visitors who saw each step, by `arm step`. */
export function stepsByDefinition(given: readonly AcceptedEvent[], phase: string): Record<string, number> {
  const steps = given.flatMap(({ event }) => (event.type === 'step.viewed' ? [event.props.step] : []));
  return Object.fromEntries(
    [...new Set(steps)].flatMap((step) => {
      const saw = new Set(
        given.flatMap(({ event, bot, phase: own }) =>
          event.type === 'step.viewed' && event.props.step === step && !bot && own === phase
            ? [event.visitor]
            : [],
        ),
      );
      const personOf = personsOf(given.filter(({ bot }) => !bot));
      const persons = new Set([...saw].map((visitor) => personOf(visitor ?? '')));
      const seen = figuresByDefinition(given, phase, {
        days: 0,
        only: ({ event }) => persons.has(personOf(event.visitor ?? '')),
      });
      return seen.map(({ arm, exposed }) => [`${arm} ${step}`, exposed]);
    }),
  );
}

/** The figures of one phase. */
export function figuresByDefinition(
  given: readonly AcceptedEvent[],
  phase: string,
  { days, repeatDays = 0, cap, ofSite = false, only = () => true, who = () => true }: Asked,
): ArmFigures[] {
  const events = given.filter(({ bot }) => !bot);
  const personOf = personsOf(events);
  const orders = boughtIn(events, personOf);
  const counted = events.flatMap((one) => {
    const { event } = one;
    const isHere = (ofSite ? one.sitePhase : one.phase) === phase;
    if (!isHere || !('arm' in event) || event.arm === null || event.visitor === null) return [];
    return [{ ...one, arm: ofSite ? siteArmOf(event.arm) : event.arm, person: personOf(event.visitor) }];
  });
  const arms = new Map<string, ArmFigures>();
  // Squares of money are larger than what numbers add up to the last unit.
  const exact = new Map<Revenue, bigint>();
  const addSquare = (row: Revenue, spent: number) => {
    const sum = (exact.get(row) ?? 0n) + BigInt(spent) ** 2n;
    exact.set(row, sum);
    row.squares = Number(sum);
  };
  for (const person of new Set(counted.map((one) => one.person))) {
    const own = counted.filter((one) => one.person === person).sort(byTime);
    const first = own.find(({ event }) => event.type === 'campaign.exposed');
    if (!first || !only(first) || !who(own)) continue;
    const { arm } = first;
    const shown = new Set(own.map((one) => one.arm));
    // Whatever a segment was shown makes nobody one of several arms, unless they should have seen nothing.
    const isPersonal = (one: string) => !ofSite && first.personal?.includes(one) === true;
    const drawn = [...shown].filter((one) => shown.has('holdout') || !isPersonal(one));
    if (drawn.length > 1) continue;
    const none = Object.fromEntries(ENROLMENT_GOALS.map((goal) => [goal, 0]));
    const figures = arms.get(arm) ?? {
      arm,
      exposed: 0,
      reached: none as ArmFigures['reached'],
      orders: 0,
      verifiedOrders: 0,
      revenue: [],
    };
    arms.set(arm, figures);
    figures.exposed++;
    for (const goal of ENROLMENT_GOALS)
      if (own.some(({ event }) => reaches(event, goal))) figures.reached[goal]++;
    const end = first.happenedAt + days * DAY;
    const bought = orders
      .filter((order) => order.person === person && order.at >= first.happenedAt && order.at <= end)
      .sort((a, b) => a.at - b.at);
    const [earliest] = bought;
    if (!earliest) continue;
    figures.reached.ordered++;
    const seen = own.find(({ event }) => event.type === 'campaign.shown');
    if (seen && seen.happenedAt <= earliest.at)
      figures.reached[earliest.at - seen.happenedAt <= DAY ? 'direct' : 'assisted']++;
    const again = orders.some(
      (order) =>
        order !== earliest &&
        order.person === person &&
        order.at >= earliest.at &&
        order.at <= earliest.at + repeatDays * DAY,
    );
    if (repeatDays > 0 && again) figures.reached.reordered++;
    figures.orders += bought.length;
    figures.verifiedOrders += bought.filter(({ verified }) => verified).length;
    for (const currency of new Set(bought.map((order) => order.currency))) {
      const spent = bought
        .filter((order) => order.currency === currency)
        .reduce((sum, { amount }) => sum + amount, 0);
      let row = figures.revenue.find((one) => one.currency === currency);
      if (!row) figures.revenue.push((row = { currency, visitors: 0, total: 0, squares: 0 }));
      row.visitors++;
      row.total += spent;
      addSquare(row, spent);
    }
    const within = bought.filter(({ currency }) => currency === cap?.currency);
    if (!cap || within.length === 0) continue;
    const spent = within.reduce((sum, { amount }) => sum + Math.min(amount, cap.amount), 0);
    const capped = (figures.capped ??= { currency: cap.currency, visitors: 0, total: 0, squares: 0 });
    capped.visitors++;
    capped.total += spent;
    addSquare(capped, spent);
  }
  for (const { revenue } of arms.values()) revenue.sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return [...arms.values()].sort((a, b) => (a.arm < b.arm ? -1 : 1));
}
