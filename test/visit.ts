import { visitor, type Standing } from '../apps/api/src/platform/asker.js';
import type { Visit } from '../apps/api/src/platform/visits.js';

/** A visit as the services see it, without a browser: by whom, and whether from the product's own machine. */
export function visitOf({
  standing = { asker: visitor, reading: 'open' },
  local = false,
}: Partial<Visit>): Visit {
  const asked: Standing = standing;
  return {
    standing: asked,
    standingNow: () => Promise.resolve(asked),
    isSessionChanged: () => false,
    local,
    requestId: 'a-request',
    address: '127.0.0.1',
    device: 'a test',
    browser: null,
    mayEnter: true,
    keepSession: () => undefined,
    dropSession: () => undefined,
    keepBrowser: () => undefined,
    keepErrand: () => undefined,
    takeErrand: () => null,
  };
}
