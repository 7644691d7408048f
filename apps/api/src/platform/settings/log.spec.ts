import { expect, it } from '@jest/globals';
import { logTo } from './log.js';

it('S14: a fault of the database is logged without the values of its row', () => {
  const lines: string[] = [];
  const values = { detail: 'Key (email)=(ana@example.org)', parameters: ['ana@example.org'] };
  const err = Object.assign(new Error('duplicate key'), { ...values, driverError: values, code: '23505' });
  logTo((line) => lines.push(line)).error({ err }, 'request failed');
  expect(lines.join('')).toContain('23505');
  expect(lines.join('')).not.toContain('ana@example.org');
});
