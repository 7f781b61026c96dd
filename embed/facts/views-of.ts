// What was noted of page views; nothing until the first one of the visit was.
import type { VisitorRecord } from '../record';
import type { Views } from './kept';

export function viewsOf({ kept: { viewed }, visits }: VisitorRecord, span: string): Views | undefined {
  return viewed?.number === visits ? viewed[span === 'ever' ? 'ever' : 'visit'] : undefined;
}
