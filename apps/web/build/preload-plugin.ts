import type { Plugin } from 'vite';

/** Asks for the two Latin weights while the script is still on its way. */
export function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const fonts = Object.keys(bundle ?? {}).filter((name) =>
          /plex-sans-latin-(400|600).*\.woff2$/.test(name),
        );
        return fonts.map((name) => ({
          tag: 'link',
          injectTo: 'head-prepend',
          attrs: { rel: 'preload', href: `/${name}`, as: 'font', type: 'font/woff2', crossorigin: '' },
        }));
      },
    },
  };
}
