// Figures about the intake of events, in Prometheus terms.
import { Counter, type Registry } from 'prom-client';
import type { IngestCount } from '../ingest/create-ingest';

/** Answers the function that ingest counts with. */
export function createIngestMetrics(registry: Registry): (what: IngestCount, number: number) => void {
  const events = new Counter({
    name: 'beckon_ingest_total',
    help: 'Events accepted, of these by bots, duplicate, rejected or dropped by the sender; requests limited or shed.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return (outcome, number) => events.inc({ outcome }, number);
}
