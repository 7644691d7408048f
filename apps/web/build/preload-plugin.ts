import type { Plugin } from 'vite';

/**
 * Asks for the fonts of a page while its script is still on its way: the two Latin weights for all, the Arabic ones where the page is in
 * Arabic, which the server knows.
 */
export function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.keys(bundle ?? {}).flatMap((name) => {
          const script = /plex-sans-(latin|arabic-arabic)-(400|600).*\.woff2$/.exec(name)?.[1];
          if (script === undefined) return [];
          const font = { rel: 'preload', href: `/${name}`, as: 'font', type: 'font/woff2', crossorigin: '' };
          const attrs = script === 'latin' ? font : { ...font, fetchpriority: 'low', 'data-for': 'ar' };
          return [{ tag: 'link', injectTo: 'head-prepend' as const, attrs }];
        });
      },
    },
  };
}
