import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from './languages.js';
import { localeRouteOf, pathOf } from './locale-route.js';

describe('the address of a page', () => {
  it('begins with its language; the default language has no segment', () => {
    expect(localeRouteOf('/')).toEqual({ language: 'en', path: '/' });
    expect(localeRouteOf('/participation')).toEqual({ language: 'en', path: '/participation' });
    expect(localeRouteOf('/ar')).toEqual({ language: 'ar', path: '/' });
    expect(localeRouteOf('/fr/')).toEqual({ language: 'fr', path: '/' });
    expect(localeRouteOf('/fr/meetings/pesnet-4')).toEqual({ language: 'fr', path: '/meetings/pesnet-4' });
    expect(localeRouteOf('/france')).toEqual({ language: 'en', path: '/france' });
  });

  it.each(LANGUAGES)('is read as it was written, in %s', (language) => {
    for (const path of ['/', '/participation', '/meetings/pesnet-4'])
      expect(localeRouteOf(pathOf({ language, path }))).toEqual({ language, path });
  });
});
