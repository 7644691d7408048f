import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { direction, isLanguage } from '@libs/vocabulary';
import type { Encoding } from '../platform/cache/answer-cache.js';

/** A file of the pages, ready to be sent. */
export interface SiteFile {
  readonly type: string;
  readonly etag: string;
  /** Its name changes with its content, so it may be kept for ever. */
  readonly immutable: boolean;
  readonly bodies: Readonly<Partial<Record<Encoding, Buffer>>> & { readonly identity: Buffer };
}

/** The built pages: files by path, and the one page of all addresses, by language and theme. */
export interface Site {
  readonly files: ReadonlyMap<string, SiteFile>;
  page(language: string, theme: string): SiteFile | undefined;
  /** The text of that page, for what is drawn into it; null where there is none. */
  template(language: string, theme: string): string | null;
}

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.webmanifest': 'application/manifest+json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.txt': 'text/plain; charset=utf-8',
  }),
);

const themes = ['', 'light', 'dark'];

/** Reads the built pages into memory: a few megabytes, sent without touching the disk. */
export function readSite(folder: string): Site {
  if (!existsSync(join(folder, 'index.html')))
    return { files: new Map(), page: () => undefined, template: () => null };
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(sep).join('/'),
  );
  const served = names.filter(
    (name) => types.has(extname(name)) && name !== 'index.html' && name !== 'documents.json',
  );
  const files = new Map(
    served.map((name) => [`/${name}`, readFile(join(folder, name), name.startsWith('assets/'))]),
  );
  const template = templatesOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  return { files, template, page: pagesOf(template) };
}

function readFile(path: string, immutable: boolean): SiteFile {
  const identity = readFileSync(path);
  const compressed = { br: readIfThere(`${path}.br`), gzip: readIfThere(`${path}.gz`) };
  const { br, gzip } = compressed;
  const bodies = { identity, ...(br && { br }), ...(gzip && { gzip }) };
  return {
    type: types.get(extname(path)) ?? 'application/octet-stream',
    etag: etagOf(identity),
    immutable,
    bodies,
  };
}

function readIfThere(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null;
}

/** The language, its direction and the theme are in the first bytes, so that nothing is drawn twice. */
function templatesOf(text: string): Site['template'] {
  return (language, theme) => {
    if (!isLanguage(language)) return null;
    const known = themes.includes(theme) ? theme : '';
    const tag = `<html lang="${language}" dir="${direction(language)}" data-theme="${known}">`;
    const fonts = text.replace(/<link[^>]* data-for="(\w+)">\s*/g, (link, of: string) =>
      of === language ? link : '',
    );
    return fonts.replace(/<html[^>]*>/, tag);
  };
}

/** Each is packed when it is first asked for. */
function pagesOf(template: Site['template']): Site['page'] {
  const packed = new Map<string, SiteFile>();
  return (language, theme) => {
    const text = template(language, theme);
    if (text === null) return undefined;
    const page = packed.get(text) ?? htmlFile(Buffer.from(text));
    packed.set(text, page);
    return page;
  };
}

function htmlFile(identity: Buffer): SiteFile {
  const br = brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return {
    type: 'text/html; charset=utf-8',
    etag: etagOf(identity),
    immutable: false,
    bodies: { identity, br, gzip: gzipSync(identity) },
  };
}

function etagOf(bytes: Buffer): string {
  return `W/"${createHash('sha1').update(bytes).digest('base64url')}"`;
}
