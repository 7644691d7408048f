import { westernDigits } from '@libs/rules';

/** A number, the numbers that it may be, or none. */
export type NumberRead =
  | { readonly value: number }
  | { readonly ask: readonly [number, number] }
  | { readonly problem: 'not-a-number' };

const NOT_A_NUMBER: NumberRead = { problem: 'not-a-number' };

/**
 * Reads a number as people of the three languages write it. Where one comma or full stop may part thousands or
 * decimals, as in 1,234, it asks: no rule can know.
 */
export function readNumber(text: string): NumberRead {
  const plain = westernDigits(text)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replaceAll('\u2212', '-')
    .trim();
  const [, sign = '', body = ''] = /^([-+]?)(\d[\d\s.,'’٫٬]*)$/.exec(plain) ?? [];
  if (body === '') return NOT_A_NUMBER;
  const signed = (digits: string): number => Number(`${sign}${digits}`);
  const grouped = /^\d{1,3}([\s'’٬])\d{3}(?:\1\d{3})*(?=$|[.,٫])/.exec(body)?.[0] ?? '';
  const closed = grouped.replace(/\D/g, '') + body.slice(grouped.length);
  if (/^\d+$/.test(closed)) return { value: signed(closed) };
  if (/^\d+٫\d+$/.test(closed)) return { value: signed(closed.replace('٫', '.')) };
  const [, before = '', mark, after = ''] = /^(\d+)([.,])(\d+)$/.exec(closed) ?? [];
  if (mark !== undefined) {
    const decimal = signed(`${before}.${after}`);
    // Thousands that were already closed up by spaces leave only decimals to this mark.
    const either = after.length === 3 && /^[1-9]\d{0,2}$/.test(before) && closed === body;
    return either ? { ask: [decimal, signed(before + after)] } : { value: decimal };
  }
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(closed) || /^\d{1,3}(\.\d{3}){2,}$/.test(closed)) {
    return { value: signed(closed.includes(',') ? closed.replaceAll(',', '') : closed.replaceAll('.', '')) };
  }
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(closed)) {
    return { value: signed(closed.replaceAll('.', '').replace(',', '.')) };
  }
  return NOT_A_NUMBER;
}
