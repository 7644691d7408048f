import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What Prometheus reads. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

export const requestSeconds = new Histogram({
  name: 'pesnet_request_seconds',
  help: 'Time from request to answer, by kind of address and status',
  labelNames: ['kind', 'status'],
  buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
  registers: [metrics],
});

export const answersTotal = new Counter({
  name: 'pesnet_answers_total',
  help: 'Answers to registered questions, by whether they were kept from before',
  labelNames: ['kept'],
  registers: [metrics],
});

export const pagesAhead = new Counter({
  name: 'pesnet_pages_drawn_ahead_total',
  help: 'Pages that were drawn after a change before anybody asked for them',
  registers: [metrics],
});
