import { AsyncLocalStorage } from 'node:async_hooks';
import { EventSubscriber, type EntitySubscriberInterface } from 'typeorm';

/** What every writing transaction of some work does before it commits. */
export type Mark = (transaction: {
  query(statement: string, values: unknown[]): Promise<unknown>;
}) => Promise<unknown>;

const marks = new AsyncLocalStorage<Mark>();

/** Does some work, and marks each of its transactions: what the mark writes and what the work wrote stand or fall together. */
export function marking<T>(mark: Mark, work: () => Promise<T>): Promise<T> {
  return marks.run(mark, work);
}

/** Marks a transaction that is about to be committed, where it belongs to work that asked for it. */
export async function markTransaction(transaction: Parameters<Mark>[0]): Promise<void> {
  await marks.getStore()?.(transaction);
}

/** Marks the transactions of TypeORM. */
@EventSubscriber()
export class TransactionMarks implements EntitySubscriberInterface {
  async beforeTransactionCommit({
    queryRunner,
  }: Parameters<NonNullable<EntitySubscriberInterface['beforeTransactionCommit']>>[0]): Promise<void> {
    await markTransaction(queryRunner);
  }
}
