import { visitor, type AuthContext } from '../apps/api/src/platform/auth/principal.js';
import type { RequestContext } from '../apps/api/src/platform/auth/request-context.js';

/** A visit as the services see it, without a browser: by whom, and whether from the product's own machine. */
export function visitOf({
  auth = { principal: visitor, reading: 'open' },
  local = false,
}: Partial<RequestContext>): RequestContext {
  const asked: AuthContext = auth;
  return {
    auth: asked,
    authNow: () => Promise.resolve(asked),
    isSessionChanged: () => false,
    local,
    requestId: 'a-request',
    address: '127.0.0.1',
    device: 'a test',
    browser: null,
    mayCarrySecrets: true,
    keepSession: () => undefined,
    dropSession: () => undefined,
    keepBrowser: () => undefined,
    keepOidcState: () => undefined,
    takeOidcState: () => null,
  };
}
