import { expect, it } from '@jest/globals';
import { factsOf, kinds, meeting } from './index.js';

it('are what is known, in the reader’s language and the order of the declaration', () => {
  expect(factsOf(meeting, { co_organiser: 'ANAPEC', host: 'the ministry' }, 'fr')).toEqual([
    { name: 'co_organiser', label: 'Co-organisateur', text: 'ANAPEC', address: null },
  ]);
  expect(factsOf(meeting, { co_organiser: null }, 'en')).toEqual([]);
});

it('are asked of texts and addresses only: other cells need words of their own', () => {
  const shown = [...kinds.values()].flatMap(({ fields }) => fields).filter(({ shown }) => shown === true);
  expect(shown.filter(({ type }) => !['line', 'lines', 'address'].includes(type.type))).toEqual([]);
});
