import { expect, it } from '@jest/globals';
import { decodedPath, ownPath, travelling } from './locale-route';

it('takes the theme from page to page, and nothing else', () => {
  expect(travelling('theme=dark&view=groups')).toBe('?theme=dark');
  expect(travelling('view=groups')).toBe('');
});

it('reads escapes, and knows broken ones', () => {
  expect(decodedPath('/fr/%C3%A9')).toBe('/fr/é');
  expect(decodedPath('/%E0%A4%A')).toBeNull();
});

it('goes on to paths of our own only', () => {
  for (const path of ['/', '/ar/meetings/pesnet-4', '/participation?from=2021&groups=arab,asian#breadth'])
    expect(ownPath(path)).toBe(path);
  for (const text of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])
    expect(ownPath(text)).toBeNull();
});
