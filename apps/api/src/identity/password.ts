import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, the package's default, is OWASP's first choice. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Of a password that nobody knows: an unknown address costs the same time as a known one. Made when first needed. */
let nobody: Promise<string> | null = null;

/** Whether this is the password. Where there is no hash the same work is done in vain. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hash(crypto.randomUUID());
  const given = password.normalize('NFKC').slice(0, 1_000);
  const right = await verify(passwordHash ?? (await nobody), given);
  return right && passwordHash !== null;
}
