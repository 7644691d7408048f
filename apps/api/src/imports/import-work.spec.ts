import { AppError, BusyError } from '../platform/graphql/app-error.js';
import { failureOf } from './import-work.js';

describe('Work on an import that failed', () => {
  it('is tried again where other files were being read', () => {
    expect(failureOf(new BusyError('reading', 5), 1)).toMatchObject({ refused: false, retryIn: 1 });
    expect(failureOf(new AppError('BAD_USER_INPUT'), 1)).toMatchObject({ retryIn: null });
    expect(failureOf(new Error('a fault of ours'), 1)).toMatchObject({ code: 'failed', retryIn: null });
  });
});
