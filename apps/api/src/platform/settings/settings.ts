import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseRetentionRule, type RetentionRule } from './retention-rule.js';
import { OperatorError } from './operator-error.js';

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535);

const address = (...protocols: string[]) =>
  z.string().refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    return url !== null && url.hostname !== '' && protocols.includes(url.protocol);
  });

/** A provider is asked over https; over http only where it runs on this machine. */
const provider = address('http:', 'https:').refine(
  (text) => URL.canParse(text) && (new URL(text).protocol === 'https:' || isThisMachine(new URL(text))),
);

/** Whether an address leads to the machine that asks. */
export function isThisMachine({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** A percent sign must begin an escape: passwords with one are written %25. */
function isDecodable(text: string): boolean {
  return [...text.matchAll(/%/g)].every(({ index }) => /^%[0-9a-f]{2}/i.test(text.slice(index)));
}

/** Names that Express knows ranges of addresses by. */
const ranges = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Whether this names a proxy, or a network of them. One that holds half the world names nobody. */
function isProxy(name: string): boolean {
  if (ranges.has(name)) return true;
  const [address = '', prefix, ...rest] = name.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  const [min, max] = family === 4 ? [8, 32] : [16, 128];
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= min && Number(prefix) <= max);
}

/** No word trusts whoever comes: by `on` any caller could choose the address that it is counted under. */
const trustProxy = z
  .string()
  .refine((text) => /^(off|[1-9])$/.test(text) || text.split(/,\s*/).every(isProxy))
  .transform((text) => {
    if (text === 'off') return false;
    return /^[1-9]$/.test(text) ? Number(text) : text;
  });

/** Every setting, all from the environment. What is not here is not a setting. */
export const settingsSchema = z.object({
  PORT: port.default(3000).describe('a port from 1 to 65535'),
  PUBLIC_URL: address('http:', 'https:')
    .transform((text) => text.replace(/\/+$/, ''))
    .optional()
    .describe('the address people type, such as https://pesnet.example.org'),
  TRUST_PROXY: trustProxy
    .default(false)
    .describe(
      'off, the addresses or networks of the proxies in front with commas between, such as 10.0.0.5, 10.1.0.0/16 or loopback, or their number (1 to 9) where nobody gets here but through them',
    ),
  ALLOW_HTTP: z
    .enum(['on', 'off'])
    .transform((text) => text === 'on')
    .default(false)
    .describe('on or off'),
  DATA_DIR: z.string().default('.data').describe('a folder that can be written'),
  DATABASE_URL: address('postgres:', 'postgresql:')
    .refine((text) => URL.canParse(text) && new URL(text).pathname.length > 1 && isDecodable(text))
    .optional()
    .describe('postgres://user:password@host:port/database'),
  SMTP_URL: address('smtp:', 'smtps:').optional().describe('smtp://user:password@host:port'),
  BACKUP_FOLDER: z.string().optional().describe('a folder that can be written'),
  BACKUP_KEEP: z
    .string()
    .default('7 daily, 4 weekly, 12 monthly')
    .transform((text, context) => {
      const rule = parseRetentionRule(text);
      if (rule === null) context.addIssue('no rule');
      return rule ?? z.NEVER;
    })
    .describe('numbers of backups to keep, such as 7 daily, 4 weekly, 12 monthly'),
  BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional()
    .describe('the time of the nightly backup in UTC, such as 02:00'),
  BACKUP_PASSPHRASE: z
    .string()
    .min(12)
    .optional()
    .describe('a pass phrase of 12 characters or more to encrypt backups with'),
  BACKUP_KEY_FILE: z.string().optional().describe('a file of 32 bytes or more to encrypt backups with'),
  OIDC_ISSUER: provider
    .optional()
    .describe(
      'the https address of an OpenID Connect provider, with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET set',
    ),
  OIDC_CLIENT_ID: z
    .string()
    .max(500)
    .optional()
    .describe('the name that the provider knows this product by, with all three OIDC settings set'),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(16)
    .max(2_000)
    .optional()
    .describe(
      'the secret that the provider gave, of 16 characters or more, with all three OIDC settings set',
    ),
});

const openIdNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** A provider of OpenID Connect by which people sign in, and what it knows this product by. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where backups go, and how they are made. */
export interface BackupSettings {
  /** Null for a folder of the data folder. */
  readonly folder: string | null;
  readonly keep: RetentionRule;
  /** When one is made each day, in UTC; null for never. */
  readonly at: { readonly hour: number; readonly minute: number } | null;
  readonly passphrase: string | null;
  readonly keyFile: string | null;
}

export interface Settings {
  port: number;
  publicUrl: string;
  trustProxy: false | number | string;
  allowHttp: boolean;
  dataDir: string;
  databaseUrl: string | null;
  smtpUrl: string | null;
  openId: OpenIdSettings | null;
  backup: BackupSettings;
}

/**
 * Reads the settings. All bad ones are told at once; their values are never shown, as an address may
 * hold a password. An empty variable counts as not set.
 */
export function readSettings(environment: NodeJS.ProcessEnv, dataDir = '.data'): Settings {
  const given = Object.entries(environment).filter(
    ([name, value]) => Object.hasOwn(settingsSchema.shape, name) && value?.trim(),
  );
  const set = new Set(given.map(([name]) => name));
  const missing = openIdNames.some((name) => set.has(name))
    ? openIdNames.filter((name) => !set.has(name))
    : [];
  const read = settingsSchema.safeParse({ DATA_DIR: dataDir, ...Object.fromEntries(given) });
  const wrong = read.error?.issues.map(({ path }) => String(path[0])) ?? [];
  if (!read.success || missing.length > 0) throw new OperatorError(badSettings([...wrong, ...missing]));
  const values = read.data;
  return {
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    trustProxy: values.TRUST_PROXY,
    allowHttp: values.ALLOW_HTTP,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    openId: openIdOf(values),
    backup: backupOf(values),
  };
}

function openIdOf(values: z.infer<typeof settingsSchema>): OpenIdSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret };
}

function backupOf(values: z.infer<typeof settingsSchema>): BackupSettings {
  return {
    folder: values.BACKUP_FOLDER === undefined ? null : resolve(values.BACKUP_FOLDER),
    keep: values.BACKUP_KEEP,
    at: timeOf(values.BACKUP_AT),
    passphrase: values.BACKUP_PASSPHRASE ?? null,
    keyFile: values.BACKUP_KEY_FILE === undefined ? null : resolve(values.BACKUP_KEY_FILE),
  };
}

function timeOf(text: string | undefined): BackupSettings['at'] {
  const [hour, minute] = text?.split(':').map(Number) ?? [];
  return hour === undefined || minute === undefined ? null : { hour, minute };
}

function badSettings(wrong: readonly string[]): string {
  const shape: Record<string, z.ZodType> = settingsSchema.shape;
  const names = [...new Set(wrong)];
  const lines = names.map((name) => `  ${name} must be ${shape[name]?.description ?? 'something else'}`);
  return [
    names.length === 1 ? 'One setting is wrong:' : `${names.length} settings are wrong:`,
    ...lines,
  ].join('\n');
}
