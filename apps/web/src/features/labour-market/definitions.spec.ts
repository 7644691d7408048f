import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { definitionKey } from './definitions';

const shipped = parse(
  readFileSync(new URL('../../../../../data/labour-market/indicators.csv', import.meta.url), 'utf8'),
  { columns: true },
) as { code: string; description: string }[];

describe('the definition of an indicator', () => {
  it.each(shipped)('of $code is said in each language', (indicator) => {
    expect(definitionKey(indicator)).toBe(`definition.${indicator.code.toLowerCase().replace(/[._]/g, '-')}`);
  });

  it('stays as it was written where the secretariat changed its words, or entered the indicator', () => {
    const [first] = shipped;
    expect(
      definitionKey({ code: first?.code ?? '', description: 'Another share of the labour force' }),
    ).toBeNull();
    expect(definitionKey({ code: 'OWN.INDICATOR', description: 'A count of ours' })).toBeNull();
  });
});
