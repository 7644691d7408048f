import { Secret, TOTP } from 'otpauth';

const period = 30;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'PESNET Observatory', label, period, secret: Secret.fromBase32(secret) });
}

/** A secret for an app that makes codes (RFC 6238: six digits, 30 seconds, SHA-1, as all apps can). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address by which an app takes the secret over, drawn as a square code. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/**
 * The step of time that a code is of, one before and after being taken too; null where it is wrong or
 * not later than the last step that was used.
 */
export function totpStep(secret: string, code: string, lastStep: string | null): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret, '').validate({ token, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(Date.now() / 1000 / period) + delta;
  return lastStep !== null && step <= Number(lastStep) ? null : step;
}
