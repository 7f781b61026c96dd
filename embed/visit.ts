// Visits: a visit ends after half an hour without a sign of life. Ids exist only with consent.
import type { Visitor } from '@/core/decision';
import { granted } from './consent';
import { page } from './page';
import { read, type VisitorRecord } from './record';
import { uuid } from './uuid';

/** ms. */
const IDLE = 30 * 60_000;

/** Notes a sign of life: goes on with the visit in the record, or starts a new one. Makes ids when it may. */
export function continueVisit(record: VisitorRecord, now: number): void {
  const over = !(Math.abs(now - (record.active as number)) <= IDLE);
  if (over) {
    record.visits++;
    record.session = null;
  }
  // Named parameters replace where the visit came from; a bare referrer does not.
  if (over || /[?&]utm_/.test(location.search)) record.origin = page.origin;
  record.active = now;
  if (granted(record.answers).statistics) {
    record.visitor ??= uuid(now);
    record.session ??= uuid(now);
  }
}

/** The visitor as far as they may be recognised. */
export function currentVisitor({ answers, visitor, visits } = read()): Visitor {
  return {
    id: visitor,
    kind: !visitor ? undefined : visits > 1 ? 'returning' : 'new',
    consent: granted(answers),
  };
}
