import { Router } from 'express';
import type { DataVersion } from '../postgres/data-version.js';
import { AppError } from '../graphql/app-error.js';
import { sendFailure } from '../graphql/error-response.js';
import { metrics } from './metrics.js';

/** What those who run the product ask: does it live, can it answer, how does it do. */
export function health(version: DataVersion): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => void response.json({ status: 'up' }));
  router.get('/health/ready', (_request, response) => {
    version.read().then(
      ({ version: dataVersion }) =>
        response.set('cache-control', 'no-store').json({ status: 'up', dataVersion }),
      () => sendFailure(response, new AppError('DATABASE_AWAY'), String(response.locals['requestId'])),
    );
  });
  router.get('/metrics', (_request, response, next) => {
    metrics.metrics().then((text) => response.type(metrics.contentType).send(text), next);
  });
  return router;
}
