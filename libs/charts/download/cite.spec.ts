import { expect, it } from '@jest/globals';
import { citation, type Cited } from './cite.js';

const cited: Cited = {
  id: 'breadth',
  author: 'PESNET Observatory',
  title: '36 members took part online in 2021, 20 on site in 2024',
  source: 'Source: SESRIC (5 pages) · Data as of 24 November 2026',
  asOf: '2026-11-24',
  address: 'https://example.org/?from=2021#breadth',
  language: 'en',
};

it('cites a figure as APA and Chicago have it, with the date of its data', () => {
  expect(citation('APA', cited)).toBe(
    'PESNET Observatory. (2026). 36 members took part online in 2021, 20 on site in 2024. Source: SESRIC (5 pages) · Data as of 24 November 2026. https://example.org/?from=2021#breadth',
  );
  expect(citation('Chicago', cited)).toBe(
    'PESNET Observatory. 2026. “36 members took part online in 2021, 20 on site in 2024.” Source: SESRIC (5 pages) · Data as of 24 November 2026. https://example.org/?from=2021#breadth.',
  );
});

it('quotes in each language, and keeps an address apart inside Arabic', () => {
  expect(citation('Chicago', { ...cited, language: 'fr' })).toContain('«\u202f36 members');
  expect(citation('APA', { ...cited, language: 'ar' })).toContain(
    '\u2068https://example.org/?from=2021#breadth\u2069',
  );
});

it('is a record of BibTeX in which no sign of a title means anything', () => {
  const text = citation('BibTeX', { ...cited, title: '50% of {A} & B_1 \\input{x} ~ ^ $#' });
  expect(text.split('\n')).toEqual([
    '@misc{pesnet-breadth-20261124,',
    '  author = {{PESNET Observatory}},',
    '  title = {{50\\% of \\{A\\} \\& B\\_1 \\textbackslash{}input\\{x\\} \\textasciitilde{} \\textasciicircum{} \\$\\#}},',
    '  year = {2026},',
    '  note = {Source: SESRIC (5 pages) · Data as of 24 November 2026},',
    '  url = {https://example.org/?from=2021#breadth},',
    '  langid = {english},',
    '}',
  ]);
});
