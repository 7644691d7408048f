import { fixedPaths } from '@libs/pages';
import { escapeMarkup } from '@libs/table';
import { LANGUAGES, pathOf, type Language } from '@libs/vocabulary';
import type { DataSource } from 'typeorm';

/** Pages that no record gives: those of the navigation, and the groups. */
const ALWAYS = [...fixedPaths(), '/groups/arab', '/groups/asian', '/groups/african'];

/** Records that have a page of their own, with the page that they stand under. */
const RECORDS = `
  select distinct '/countries/' || country_code as path from membership_at where days @> current_date
  union all select '/meetings/' || id from meeting
  union all select '/work-plans/' || code from work_plan
  union all select '/themes/' || code from thematic_area
  order by 1
  limit 10000`;

/** What search engines may read: all pages where reading is open, else none. */
export function robots(publicUrl: string, isOpen: boolean): string {
  return isOpen
    ? `User-agent: *\nAllow: /\nSitemap: ${publicUrl}/sitemap.xml\n`
    : 'User-agent: *\nDisallow: /\n';
}

/** Every page that is the same for all, in each language, as sitemaps.org has it. */
export async function sitemap(database: DataSource, publicUrl: string): Promise<string> {
  const records = await database.query<{ readonly path: string }[]>(RECORDS);
  const paths = [...ALWAYS, ...records.map(({ path }) => encodeURI(path))];
  const address = (language: Language, path: string): string =>
    escapeMarkup(publicUrl + pathOf({ language, path }));
  const alternates = (path: string): string =>
    LANGUAGES.map(
      (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language, path)}"/>`,
    ).join('');
  const urls = paths.flatMap((path) =>
    LANGUAGES.map((language) => `<url><loc>${address(language, path)}</loc>${alternates(path)}</url>`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
