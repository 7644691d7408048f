import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers of every answer. All that a page needs comes from here: no address of a third party, no
 * script or style inside the page, except those of drawn pages, which are allowed by their hashes. Only behind https are browsers told to stay with it.
 */
export function security(publicUrl: string): RequestHandler {
  const https = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'self'`],
        imgSrc: [`'self'`, 'data:', 'blob:'],
        styleSrc: [`'self'`],
        fontSrc: [`'self'`, 'data:'],
        connectSrc: [`'self'`],
        objectSrc: [`'none'`],
        frameAncestors: [`'none'`],
        baseUri: [`'self'`],
        formAction: [`'self'`],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    // On plain http in a network the browser ignores it with a warning in the console.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  });
}
