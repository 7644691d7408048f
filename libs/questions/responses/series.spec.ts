import { describe, expect, it } from '@jest/globals';
import { tableOf } from '../../../test/tables/golden-tables.js';
import { responsesByGroup } from './series.js';

const responses = (answered: number | null) =>
  tableOf({
    question: 'responses',
    columns: ['group dimension group', 'answered measure count', 'of measure count'],
    rows: [['arab', answered, 22]],
  });

describe('who answered a round', () => {
  it('is given with those that did not', () => {
    expect(responsesByGroup(responses(8))).toEqual([{ group: 'arab', answered: 8, silent: 14 }]);
  });

  it('is not given of a round to come: nobody was asked, and nobody is silent', () => {
    expect(responsesByGroup(responses(null))).toEqual([{ group: 'arab', answered: null, silent: null }]);
  });
});
