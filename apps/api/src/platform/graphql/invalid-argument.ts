/** An argument that its sender can correct: it goes out with its name, a code and the value. */
export class InvalidArgument extends Error {
  constructor(
    readonly argument: string,
    readonly code: string,
    readonly value: string,
  ) {
    super(`The argument ${argument} is not valid.`);
  }
}
