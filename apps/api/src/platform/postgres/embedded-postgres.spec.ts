import { expect, it } from '@jest/globals';
import { flags } from './embedded-postgres.js';

it('S14: the log of PostgreSQL has no value of a row that was refused, such as the address of a person', () => {
  expect(flags).toMatchObject({ log_error_verbosity: 'terse' });
});
