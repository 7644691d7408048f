import { resolve } from 'node:path';
import { z } from 'zod';
import { StartProblem } from './start-problem.js';

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

/** A percent sign must begin an escape: passwords with one are written %25. */
function isDecodable(text: string): boolean {
  return [...text.matchAll(/%/g)].every(({ index }) => /^%[0-9a-f]{2}/i.test(text.slice(index)));
}

const proxy = /^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i;

const trustProxy = z
  .string()
  .refine((text) => /^(on|off|[1-9])$/.test(text) || text.split(/,\s*/).every((name) => proxy.test(name)))
  .transform((text) => {
    if (text === 'on') return true;
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
    .describe('on, off, the number of proxies in front (1 to 9), or their addresses with commas between'),
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
});

export interface Settings {
  port: number;
  publicUrl: string;
  trustProxy: boolean | number | string;
  allowHttp: boolean;
  dataDir: string;
  databaseUrl: string | null;
  smtpUrl: string | null;
}

/**
 * Reads the settings. All bad ones are told at once; their values are never shown, as an address may
 * hold a password. An empty variable counts as not set.
 */
export function readSettings(environment: NodeJS.ProcessEnv, dataDir = '.data'): Settings {
  const given = Object.entries(environment).filter(
    ([name, value]) => name in settingsSchema.shape && value?.trim(),
  );
  const read = settingsSchema.safeParse({ DATA_DIR: dataDir, ...Object.fromEntries(given) });
  if (!read.success) throw new StartProblem(badSettings(read.error));
  const values = read.data;
  return {
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    trustProxy: values.TRUST_PROXY,
    allowHttp: values.ALLOW_HTTP,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
  };
}

function badSettings(error: z.ZodError): string {
  const shape: Record<string, z.ZodType> = settingsSchema.shape;
  const names = [...new Set(error.issues.map((issue) => String(issue.path[0])))];
  const lines = names.map((name) => `  ${name} must be ${shape[name]?.description ?? 'something else'}`);
  return [
    names.length === 1 ? 'One setting is wrong:' : `${names.length} settings are wrong:`,
    ...lines,
  ].join('\n');
}
