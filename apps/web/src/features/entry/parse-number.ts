import { westernDigits } from '@libs/rules';

/**
 * What someone typed into a field of numbers: the number, in digits of any script, with a point or a comma before the
 * decimals; nothing; or the text itself where it is none, so that it stays in sight with what is wrong.
 */
export function numberFrom(typed: string): number | string | null {
  const plain = westernDigits(typed)
    .replace(/[\s\u200e\u200f\u061c]/g, '')
    .replace('\u2212', '-')
    .replace(/[,٫]/, '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed;
}
