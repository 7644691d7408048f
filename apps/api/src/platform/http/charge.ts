/** Adds to the budget of the one who asked what something took to make, in milliseconds. */
export type Charge = (milliseconds: number) => Promise<void>;

/** Does some work, and charges what it took. */
export async function charged<Made>(charge: Charge, work: () => Promise<Made>): Promise<Made> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    await charge(performance.now() - began);
  }
}

/** Gives parts as they are asked for, and charges what it took to make them, not how long the one took who reads them. */
export async function* chargedParts<Part>(charge: Charge, parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  let spent = 0;
  let began = performance.now();
  try {
    for await (const part of parts) {
      spent += performance.now() - began;
      yield part;
      began = performance.now();
    }
  } finally {
    await charge(spent);
  }
}
