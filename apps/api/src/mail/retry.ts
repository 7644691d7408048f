const minutes = [1, 5, 30, 120, 360, 720, 1_440];

/** Minutes until a letter is tried again after so many tries, or null where it is given up: about two days in all. */
export function minutesToNextTry(tries: number): number | null {
  return minutes[tries - 1] ?? null;
}
