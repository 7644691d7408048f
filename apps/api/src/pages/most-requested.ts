import type { PageAddress } from '@libs/pages';

interface Asked {
  readonly address: PageAddress;
  times: number;
}

/** Addresses that are remembered; those of one request are forgotten first. */
const LONGEST = 1_000;
/** An address that was asked fewer times is nobody's habit. */
const HABIT = 3;

/** Which pages are asked most: a count of each address. */
export class MostRequested {
  private readonly counts = new Map<string, Asked>();

  note(address: PageAddress): void {
    const key = `${address.pathname}?${address.search}`;
    const one = this.counts.get(key);
    if (one !== undefined) one.times += 1;
    else {
      if (this.counts.size >= LONGEST) this.forgetRare();
      this.counts.set(key, { address, times: 1 });
    }
  }

  /** Lets older requests count less; those of one request are forgotten. */
  halve(): void {
    for (const [key, one] of this.counts) {
      one.times = Math.floor(one.times / 2);
      if (one.times === 0) this.counts.delete(key);
    }
  }

  /** Up to a number of addresses that are asked again and again, the most asked first. */
  first(number: number): PageAddress[] {
    return [...this.counts.values()]
      .filter(({ times }) => times >= HABIT)
      .sort((a, b) => b.times - a.times)
      .slice(0, number)
      .map(({ address }) => address);
  }

  /** Forgets what was asked once; where everything was asked again, the earliest address. */
  private forgetRare(): void {
    for (const [key, { times }] of this.counts) if (times === 1) this.counts.delete(key);
    const [first] = this.counts.keys();
    if (this.counts.size >= LONGEST && first !== undefined) this.counts.delete(first);
  }
}
