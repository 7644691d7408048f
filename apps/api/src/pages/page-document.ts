import { createHash } from 'node:crypto';
import { escapeMarkup } from '@libs/table';
import { DEFAULT_LANGUAGE, LANGUAGES, localeRouteOf, pathOf, type Language } from '@libs/vocabulary';
import type { DrawnPage, PageAddress } from '@libs/pages';
import { pictureAddress } from './drawing.js';
import { descriptionOf } from './page-text.js';
import { PICTURE } from './page-picture.js';

/** A whole document, and what its policy has to allow of it. */
export interface PageDocument {
  readonly html: string;
  /** For `style-src`; null where it has none. */
  readonly styleHash: string | null;
}

/**
 * Keeps the button that a reader pressed before the script of the page was there, which presses it again: see
 * `apps/web/src/lib/early-press.ts`. It is the same in all pages, and the only script that a page holds.
 */
const EARLY_PRESS = `addEventListener('click',e=>{if(window.earlyPress!==null)window.earlyPress=e.target.closest('button')??undefined},true)`;

/** The hash by which that script is allowed, for `script-src`. */
export const EARLY_PRESS_HASH = hashOf(EARLY_PRESS);

interface Parts {
  /** The document of all pages, in the language and theme of this one. */
  readonly template: string;
  readonly address: PageAddress;
  readonly page: DrawnPage;
  /** Of the product, without a slash at its end. */
  readonly publicUrl: string;
  readonly language: Language;
}

/**
 * Puts a drawn page into the document of all pages. Title, description and markup come escaped from React, the answers as JSON
 * without `<`.
 */
export function pageDocument({ template, ...parts }: Parts): PageDocument {
  const { address, page } = parts;
  const of = address.search === '' ? address.pathname : `${address.pathname}?${address.search}`;
  const style = page.styles === '' ? '' : `<style>${page.styles}</style>`;
  const answers = `<script type="application/json" id="answers" data-of="${escapeMarkup(of)}">${page.answers}</script>`;
  const html = template
    .replace(/<title>[^<]*<\/title>/, () => `<title>${page.title}</title>`)
    .replace(/<meta\s+name="description"[^>]*>/, () => linksOf(parts))
    .replace('</head>', () => `<script>${EARLY_PRESS}</script>${style}</head>`)
    .replace(/<noscript>[\s\S]*<\/noscript>/, '')
    .replace('<div id="root"></div>', () => `<div id="root">${page.markup}</div>${answers}`);
  return { html, styleHash: style === '' ? null : hashOf(page.styles) };
}

/** Where the page is in each language, and how it is named where it is linked to. Filters make no other page of it. */
function linksOf({ address, page, publicUrl, language }: Omit<Parts, 'template'>): string {
  const words = descriptionOf(page.markup);
  const description = words === '' ? '' : `<meta name="description" content="${words}">`;
  if (!page.isFound) return `${description}<meta name="robots" content="noindex">`;
  const { path } = localeRouteOf(address.pathname);
  const addressIn = (one: Language): string => escapeMarkup(publicUrl + pathOf({ language: one, path }));
  const alternate = (code: string, one: Language): string =>
    `<link rel="alternate" hreflang="${code}" href="${addressIn(one)}">`;
  const property = (name: string, content: string): string =>
    content === '' ? '' : `<meta property="og:${name}" content="${content}">`;
  return [
    description,
    `<link rel="canonical" href="${addressIn(language)}">`,
    ...LANGUAGES.map((one) => alternate(one, one)),
    alternate('x-default', DEFAULT_LANGUAGE),
    property('type', 'website'),
    property('url', addressIn(language)),
    property('title', page.title),
    property('description', words),
    property('locale', language),
    property('image', escapeMarkup(publicUrl + pictureAddress(address))),
    property('image:type', 'image/png'),
    property('image:width', String(PICTURE.width)),
    property('image:height', String(PICTURE.height)),
    property('image:alt', words),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
