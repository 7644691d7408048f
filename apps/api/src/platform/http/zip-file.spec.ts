import { zipOfParts } from '../../../../../test/workbook.js';
import { openZip } from './zip-file.js';

describe('S1: a package of parts', () => {
  it.each([
    'word/document.xml',
    'word/Document.XML',
    '/word/document.xml',
    'word\\document.xml',
    'word/./document.xml',
    'word/x/../document.xml',
    'word/%64ocument.xml',
  ])('with word/document.xml and also %s is refused, in either order', (name) => {
    const parts = [
      ['word/document.xml', '<a/>'],
      [name, '<b/>'],
    ] as const;
    for (const both of [parts, parts.toReversed()])
      expect(() => openZip(zipOfParts(both))).toThrow(expect.objectContaining({ code: 'part-twice' }));
  });

  it('with names that only look like one another, or cannot be unescaped, is opened', () => {
    const names = ['word/document.xml', 'word/document1.xml', 'word/100%.xml', 'xl/document.xml', 'word/'];
    expect([...openZip(zipOfParts(names.map((name) => [name, '<a/>'] as const))).names]).toEqual(names);
  });
});
