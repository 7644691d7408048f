import { isObjectType, type GraphQLSchema } from 'graphql';
import { AppError } from './app-error.js';

/**
 * Lets a few fields of one operation be found at once; the others wait for their turn, and are not begun once the operation is over:
 * it took too long, or nobody waits for it. One document may have dozens of questions, which together would keep the database from
 * everybody else.
 */
export class FieldTurns {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    /** Aborted once the operation is over; null where it is always done to its end. */
    private readonly over: AbortSignal | null,
  ) {}

  /** What is known at once is given at once, where a place is free. */
  run(work: () => unknown): unknown {
    if (this.inside >= this.places) return this.later(work);
    this.inside += 1;
    return this.inPlace(work);
  }

  private async later(work: () => unknown): Promise<unknown> {
    await new Promise<void>((begin) => this.waiting.push(begin));
    return this.inPlace(work);
  }

  private inPlace(work: () => unknown): unknown {
    try {
      if (this.over?.aborted) throw new AppError('TIME_LIMIT');
      const found = work();
      if (found instanceof Promise) return found.finally(() => this.leave());
      this.leave();
      return found;
    } catch (fault) {
      this.leave();
      throw fault;
    }
  }

  /** Whoever waits longest has the place from now on, so that nobody slips in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.inside -= 1;
    else next();
  }
}

/** Lets every field that has work to do wait for its turn in its operation. */
export function inTurns(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined) continue;
      field.resolve = (source, args, context: { readonly turns: FieldTurns }, info) =>
        context.turns.run(() => resolve(source, args, context, info));
    }
  }
  return schema;
}
