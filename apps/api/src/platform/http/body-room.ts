/** How many bytes of bodies that have not arrived whole are held: of all requests, and of those of one address. */
const MAX = { together: 96 * 1024 * 1024, address: 24 * 1024 * 1024 } as const;

/** What one request holds. */
export interface Place {
  readonly bytes: number;
  /** Holds some more, or tells that there is no room for it. */
  take(bytes: number): boolean;
  /** Gives back all that it held. */
  leave(): void;
}

/** Counts what bodies on their way hold, so that many slow senders together fill no memory, and one keeps no other out. */
export class BodyRoom {
  private together = 0;
  private readonly byAddress = new Map<string, number>();

  constructor(private readonly max: { readonly together: number; readonly address: number } = MAX) {}

  open(address: string): Place {
    let held = 0;
    const add = (bytes: number): void => {
      held += bytes;
      this.together += bytes;
      const own = (this.byAddress.get(address) ?? 0) + bytes;
      if (own > 0) this.byAddress.set(address, own);
      else this.byAddress.delete(address);
    };
    return {
      get bytes() {
        return held;
      },
      take: (bytes) => {
        const own = (this.byAddress.get(address) ?? 0) + bytes;
        if (this.together + bytes > this.max.together || own > this.max.address) return false;
        add(bytes);
        return true;
      },
      leave: () => add(-held),
    };
  }
}
