import { Refusal } from './errors.js';

/** Lets a few pass at once; the others wait in line, and a line that is too long is refused. */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly longest: number,
  ) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.places) {
      if (this.line.length >= this.longest) throw new Refusal('BUSY');
      await new Promise<void>((resolve) => this.line.push(resolve));
    } else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      // Whoever is next takes over the place, so that nobody slips in between.
      if (next) next();
      else this.inside -= 1;
    }
  }
}
