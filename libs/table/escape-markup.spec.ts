import { escapeMarkup } from './escape-markup.js';

it('a text that is written like an element is in a document as it was written', () => {
  expect(escapeMarkup('<b title="x">R&D</b>')).toBe('&lt;b title=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;');
});

it('an entity that someone wrote is not taken for a sign', () => {
  expect(escapeMarkup('&lt;')).toBe('&amp;lt;');
});
