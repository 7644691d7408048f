import { describe, expect, it } from '@jest/globals';
import { i18nOf } from '../../test/i18n.js';
import { differingWords } from './figure.js';

describe('values of one thing side by side', () => {
  const words = (value: number, others: readonly number[]) =>
    differingWords(value, others, 'percent', i18nOf('en', []));

  it('have as many decimals as it takes to see that they differ', () => {
    expect([10, 10.04].map((value) => words(value, [10, 10.04]))).toEqual(['10.00%', '10.04%']);
    expect([10, 10.0004].map((value) => words(value, [10, 10.0004]))).toEqual(['10.0000%', '10.0004%']);
  });

  it('have those of their unit where these show it, or where they are one', () => {
    expect([10, 11.2].map((value) => words(value, [10, 11.2]))).toEqual(['10.0%', '11.2%']);
    expect(words(10, [10, 10])).toBe('10.0%');
  });
});
