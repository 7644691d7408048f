import fc from '../../test/fast-check.js';
import { escapeBidi } from '@libs/table';
import { SaxesParser } from 'saxes';
import { el, numberText, textNode } from './xml.js';

/** What a parser reads of an element: its text and its one attribute. */
function read(xml: string): { text: string; attribute: string } {
  let text = '';
  let attribute = '';
  const parser = new SaxesParser({});
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('text', (words) => (text += words));
  parser.on('opentag', ({ attributes }) => (attribute = String(attributes['a'] ?? '')));
  parser.write(xml).close();
  return { text, attribute };
}

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

it('a text comes back as it went in, without what is never written', () => {
  fc.assert(
    fc.property(anyText, (words) => {
      const written = escapeBidi(words).replace(/\r\n?/g, '\n');
      expect(read(el('t', {}, textNode(words))).text).toBe(written);
    }),
  );
});

it('an attribute comes back as it went in, on one line', () => {
  fc.assert(
    fc.property(anyText, (words) => {
      expect(read(el('t', { a: words })).attribute).toBe(escapeBidi(words).replace(/[\n\r\t]+/g, ' '));
    }),
  );
});

it('a number that Office cannot read is never written', () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(() => el('a:off', { x: number })).toThrow(RangeError);
    expect(() => numberText(number)).toThrow(RangeError);
  }
  expect(el('a:off', { x: -0.5 })).toBe('<a:off x="-0.5"/>');
});
