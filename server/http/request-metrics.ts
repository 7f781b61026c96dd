// Figures about requests, in Prometheus terms.
import { Counter, Histogram, type Registry } from 'prom-client';

export interface RequestMetrics {
  observe(route: string, status: number, milliseconds: number): void;
}

export function createRequestMetrics(registry: Registry): RequestMetrics {
  const requests = new Counter({
    name: 'beckon_http_requests_total',
    help: 'Requests answered, by route group and status class.',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'beckon_http_request_duration_seconds',
    help: 'Time from request to the end of the response.',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  return {
    observe(route, status, milliseconds) {
      requests.inc({ route, status: `${Math.floor(status / 100)}xx` });
      duration.observe({ route }, milliseconds / 1000);
    },
  };
}
