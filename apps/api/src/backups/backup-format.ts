import { z } from 'zod';
import { OperatorError } from '../platform/settings/operator-error.js';

/**
 * Version of the form of backups, described in docs/operations.md. A reader refuses higher ones; whatever changes the
 * meaning of an entry raises it.
 */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';
export const CHECKSUMS = 'checksums.json';

/** Bytes of one part before compression: what reading and writing hold of a table at a time. */
export const PART = 4 * 1024 * 1024;

const table = z.object({ name: z.string(), columns: z.array(z.string()) });

/** The first entry of a backup: what it is of. */
export const manifestSchema = z.object({
  format: z.number().int().min(1),
  product: z.string(),
  /** When the snapshot was taken, ISO 8601 in UTC. */
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(table),
});

/** The last entry of a backup: what it must hold. Without it a file is not whole. */
export const checksumsSchema = z.object({
  /** SHA-256 of the bytes of the manifest. */
  manifest: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Checksums = z.infer<typeof checksumsSchema>;
export type BackedUpTable = z.infer<typeof table>;

/** Reads the manifest; refuses a form that this version does not know. */
export function parseManifest(file: string, bytes: Buffer): Manifest {
  const value = parseJson(file, bytes);
  const format = z.object({ format: z.number() }).safeParse(value).data?.format;
  if (format !== undefined && format > FORMAT)
    throw new OperatorError(
      `${file} has form ${format} of backups; this version reads up to form ${FORMAT}. Install the version that made it, or a newer one.`,
    );
  return checked(file, manifestSchema.safeParse(value));
}

export function parseChecksums(file: string, bytes: Buffer): Checksums {
  return checked(file, checksumsSchema.safeParse(parseJson(file, bytes)));
}

/** A file that is no backup, or no whole one. */
export function damaged(file: string, what: string): OperatorError {
  return new OperatorError(`${file} is damaged: ${what}. Take another backup.`);
}

function parseJson(file: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw damaged(file, 'its description cannot be read');
  }
}

function checked<T>(file: string, { data }: { readonly data?: T | undefined }): T {
  if (data === undefined) throw damaged(file, 'its description is not complete');
  return data;
}
