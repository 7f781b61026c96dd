// Whom the figures of a phase count, one by one. Pure but for the tables that it asks, which are those that counting asks too.
import { ENROLMENT_GOALS, type VisitorFigures } from '../event-store';
import { CAPPED, cappedName, countingTerms, countVisitor } from './counted-visitor';
import { PersonOrders } from './person-orders';
import { Persons } from './persons';
import { isJudged } from './rollup';
import type { Tables } from './tables';

export type VisitorTables = Pick<Tables, 'enrolments' | 'identities' | 'orders' | 'phases'>;

/** @param visitors who are enrolled in the phase: those of a person with several are told of once, for the first of them by their ids */
export function listVisitors(
  tables: VisitorTables,
  { site, phase }: { site: number; phase: number },
  visitors: readonly string[],
): VisitorFigures[] {
  const persons = new Persons(tables.identities);
  const orders = new PersonOrders(tables.orders, persons);
  const given = tables.phases.terms(phase);
  const { halves, orderCap } = given;
  const terms = countingTerms(given);
  return visitors.flatMap((visitor) => {
    const person = persons.personOf(site, visitor);
    const enrolments = person.visitors.flatMap((one) => {
      const enrolment = tables.enrolments.of(site, phase, one);
      return enrolment ? [{ visitor: one, enrolment }] : [];
    });
    if (enrolments.some((one) => one.visitor < visitor)) return [];
    const counted = countVisitor(
      enrolments.map(({ enrolment }) => enrolment),
      orders.of(site, person),
      terms,
    );
    if (!counted?.first || counted.arms.length > 1) return [];
    const { first, goals, revenue } = counted;
    const capped = orderCap ? revenue[cappedName(orderCap.currency)] : undefined;
    const reached = ENROLMENT_GOALS.flatMap((goal) => {
      const times = goals[goal];
      return times === undefined ? [] : [[goal, times] as const];
    });
    return [
      {
        key: person.customer ?? visitor,
        arm: first.arm,
        exposedAt: first.at,
        segments: first.dimensions.segment,
        goals: Object.fromEntries(reached),
        isJudged: halves && isJudged(first),
        revenue: Object.fromEntries(Object.entries(revenue).filter(([name]) => !name.endsWith(CAPPED))),
        ...(capped !== undefined && { capped }),
      },
    ];
  });
}
