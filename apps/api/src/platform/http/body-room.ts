/** What one request holds. */
export interface Place {
  readonly bytes: number;
  /** Holds some more; where there is no room for it, tells whose bytes fill it: the sender's own, or those of all. */
  take(bytes: number): 'own-files' | 'files' | null;
  /** Gives back all that it held. */
  leave(): void;
}

/** Counts what bodies on their way hold, so that many slow senders together fill nothing up, and one keeps no other out. */
export class BodyRoom {
  private together = 0;
  private readonly bySender = new Map<string, number>();

  constructor(private readonly max: { readonly together: number; readonly each: number }) {}

  open(sender: string): Place {
    let held = 0;
    const add = (bytes: number): void => {
      held += bytes;
      this.together += bytes;
      const own = (this.bySender.get(sender) ?? 0) + bytes;
      if (own > 0) this.bySender.set(sender, own);
      else this.bySender.delete(sender);
    };
    return {
      get bytes() {
        return held;
      },
      take: (bytes) => {
        const own = (this.bySender.get(sender) ?? 0) + bytes;
        if (own > this.max.each) return 'own-files';
        if (this.together + bytes > this.max.together) return 'files';
        add(bytes);
        return null;
      },
      leave: () => add(-held),
    };
  }
}
