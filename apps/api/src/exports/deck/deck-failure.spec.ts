import { AppError, BusyError, InvalidArgumentError } from '../../platform/graphql/app-error.js';
import { deckFailure } from './deck-failure.js';

describe('A deck that could not be made', () => {
  it('is refused where its story asks for what there is not', () => {
    for (const fault of [
      new AppError('BAD_USER_INPUT'),
      new InvalidArgumentError('country', 'unknown', 'XX'),
    ])
      expect(deckFailure(fault, { attempt: 1 })).toEqual({
        code: 'BAD_USER_INPUT',
        refused: true,
        retryIn: null,
      });
  });

  it('is tried again where the server was busy or slow, or the database away, and then given up', () => {
    const passing = [
      new BusyError('questions', 5),
      new AppError('TIME_LIMIT'),
      new AppError('DATABASE_AWAY'),
    ];
    for (const fault of [...passing, new Error('a fault of ours')]) {
      expect(deckFailure(fault, { attempt: 1 })).toEqual({ code: 'failed', retryIn: 1 });
      expect(deckFailure(fault, { attempt: 3 })).toEqual({ code: 'failed', retryIn: null });
    }
  });
});
