import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { chosen, nightly } from '../nightly.js';
import { serverOf } from './ask.js';

const PAGES = [
  '/',
  '/participation',
  '/participation?view=groups',
  '/countries',
  '/countries/SEN',
  '/groups/arab',
  '/engagement',
  '/labour-market',
  '/compare?c=MAR,TUN,network',
  '/work-plans',
  '/work-plans/2021-2022',
  '/themes',
  '/themes/T-ENT',
  '/cooperation',
  '/cooperation/draft',
  '/meetings',
  '/meetings/pesnet-4',
  '/documents',
  '/methodology',
  '/data',
  '/present',
  '/present/hand-over',
];
const LANGUAGES = [
  ['', 'en', 'ltr'],
  ['/fr', 'fr', 'ltr'],
  ['/ar', 'ar', 'rtl'],
] as const;

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(serverOf('real') + path, { headers });
  const html = await response.text();
  return { response, html, text: textOf(html) };
}

/** A page once it is drawn: on a busy machine the first reader gets one that script draws. */
async function drawn(path: string) {
  for (;;) {
    const page = await ask(path);
    if (page.html.includes('id="answers"')) return page;
    await wait(200);
  }
}

/** What a reader without script reads: no markup, no marks that keep scripts apart. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ');
}

/** What the charts of a page say, in its order. */
const findingsIn = (html: string): string[] =>
  [...html.matchAll(/<figcaption><h2[^>]*>([\s\S]*?)<\/h2>/g)].map(([, words = '']) => textOf(words));

describe('a page before any script', () => {
  it('has its figures, in three languages', async () => {
    expect((await drawn('/')).text).toContain('20 of 57 members took part in Marrakech in 2024');
    expect((await drawn('/fr/meetings/pesnet-nfp-2022')).text).toMatch(/\b61\b.*\b27\b/);
    expect((await drawn('/ar/countries/SEN')).text).toMatch(/2\.7/);
  });

  it('has its timelines, bars and lines, with their figures and years', async () => {
    const textsIn = (html: string, id: string) => {
      const figure = html.slice(html.indexOf(`id="${id}"`)).split('</figure>')[0] ?? '';
      return [...figure.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text = '']) =>
        textOf(text).trim(),
      );
    };
    const { html } = await drawn('/');
    expect(textsIn(html, 'breadth')).toEqual(
      expect.arrayContaining(['57 members', '17', '32', '36', '27', '20', '2014', '2024', 'Marrakech']),
    );
    expect(textsIn(html, 'activities')).toEqual(expect.arrayContaining(['188', '103', '83', '78', '42']));
    const lines = await drawn('/ar/labour-market?areas=MAR,network');
    expect(textsIn(lines.html, 'lines')).toEqual(expect.arrayContaining(['25', '0', '1995', '2025']));
    expect(textsIn(lines.html, 'lines').join(' ')).toContain('9.0%');
  });

  it.each(LANGUAGES)(
    'is drawn whole at every address of the network (%s)',
    async (prefix, language, direction) => {
      const missing: unknown[] = [];
      for (const path of nightly ? PAGES : chosen(PAGES, 7)) {
        const address = path === '/' ? prefix || '/' : prefix + path;
        const { response, html } = await drawn(address);
        const whole = [
          response.status === 200,
          html.includes(`<html lang="${language}" dir="${direction}"`),
          /<title>[^<]+ · [^<]+<\/title>/.test(html),
          /<h1[^>]*>/.test(html),
          !/<template|\sstyle="|JavaScript/.test(html),
          (html.match(/rel="alternate" hreflang=/g) ?? []).length === 4,
        ];
        if (whole.includes(false)) missing.push([address, ...whole]);
      }
      expect(missing).toEqual([]);
    },
  );

  it('is filtered, and opens its tables, by address alone', async () => {
    const of = async (search: string) => findingsIn((await drawn(`/participation${search}`)).html);
    const virtual = await of('?modes=virtual');
    expect(virtual).not.toEqual(await of(''));
    // A form without script sends what was not chosen, too.
    expect(await of('?kinds=&from=&to=&groups=&modes=virtual')).toEqual(virtual);
    const { html } = await drawn('/participation?modes=virtual&table=breadth');
    const table = /<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
    expect(textOf(table)).toMatch(/2021.*\b36\b/);
    expect(html).toContain('<input type="hidden" name="table" value="breadth"/>');
  });

  it('lets every choice be sent and every table be opened without script', async () => {
    const closed: string[] = [];
    for (const path of nightly ? PAGES : chosen(PAGES, 7)) {
      const { html } = await drawn(path);
      for (const [form] of html.matchAll(/<form[\s\S]*?<\/form>/g))
        if (
          !/noValidate/i.test(form) &&
          (!form.includes(' method="get"') ||
            !/<noscript>.*<button type="submit"/.test(form) ||
            /<select(?! name)/.test(form))
        )
          closed.push(`${path} ${form.slice(0, 120)}`);
      for (const [, id, figure = ''] of html.matchAll(/<figure id="([^"]+)"([\s\S]*?)<\/figure>/g))
        if (figure.includes('data-actions') && !figure.includes(`table=${id}#${id}"`))
          closed.push(`${path} ${String(id)}`);
    }
    expect(closed).toEqual([]);
  });

  it('holds the answers that it was drawn from, each under its own question', async () => {
    const { html } = await drawn('/participation');
    const [, json = ''] =
      /<script type="application\/json" id="answers"[^>]*>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const answers = JSON.parse(json) as [string, unknown][];
    expect(answers.length).toBeGreaterThan(1);
    for (const [address, content] of answers) {
      const body = (await (await fetch(serverOf('real') + address)).json()) as { data: unknown };
      expect(content).toEqual(body.data);
    }
  });

  it('allows the styles and the script that it holds by their hashes, and no other', async () => {
    const { response, html } = await drawn('/countries/SEN');
    const [, styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(styles).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}';`);
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const ofScript = createHash('sha256').update(script).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(
      `script-src 'self' 'sha256-${ofScript}';`,
    );
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe/);
  });

  it('is sent once to the one who has it', async () => {
    const { response } = await drawn('/meetings');
    const etag = response.headers.get('etag') ?? '';
    expect((await ask('/meetings', { 'if-none-match': etag })).response.status).toBe(304);
  });

  it('shows its first chart where it is linked to, as a picture of 1200 by 630', async () => {
    for (const path of ['/', '/ar/participation?modes=virtual', '/fr/countries/SEN']) {
      const { html } = await drawn(path);
      const [, address = ''] = /<meta property="og:image" content="([^"]+)">/.exec(html) ?? [];
      const at = new URL(address.replaceAll('&amp;', '&'));
      const response = await fetch(serverOf('real') + at.pathname + at.search);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([path, response.headers.get('content-type')]).toEqual([path, 'image/png']);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  it('is not found, and has no picture, where its address names nothing that there is', async () => {
    for (const path of [
      '/never',
      '/countries/QQQ',
      '/fr/meetings/never',
      '/work-plans/never',
      '/themes/never',
    ]) {
      const { response } = await drawn(path);
      const picture = await fetch(`${serverOf('real')}/pictures${path}.png`);
      expect([path, response.status, picture.status]).toEqual([path, 404, 404]);
    }
    // A page that is about the one who asks is never drawn.
    expect((await fetch(`${serverOf('real')}/pictures/people.png`)).status).toBe(404);
  });

  it('says in its description what its first chart finds', async () => {
    const { html } = await drawn('/participation');
    expect(html).toContain(
      '<meta property="og:description" content="36 members took part online in 2021, 20 on site in 2024">',
    );
  });

  it('can be found by a search engine, with those of all members', async () => {
    expect((await ask('/robots.txt')).html).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: http/);
    const { html } = await ask('/sitemap.xml');
    expect(html.match(/<loc>[^<]*\/countries\/[A-Z]{3}<\/loc>/g)).toHaveLength(3 * 57);
    expect(html).toMatch(/<loc>[^<]*\/ar\/meetings\/pesnet-4<\/loc>/);
  });

  it('is not found where there is no page', async () => {
    const { response, html } = await drawn('/ar/nowhere');
    expect(response.status).toBe(404);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it.each([
    '/countries/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/participation?groups=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '/participation?theme=%22%20onload=%22alert(1)',
    '/meetings/__proto__',
    '/labour-market?areas=</script><script>alert(1)</script>',
    `/themes/${'x'.repeat(5_000)}`,
    '/%E0%A4%A',
  ])('takes no markup from an address: %.60s', async (address) => {
    const { response, html } = await ask(address);
    expect(response.status).toBeLessThan(500);
    expect(html).not.toMatch(/<script>alert|onload="alert/);
  });
});
