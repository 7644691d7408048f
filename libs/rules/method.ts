/**
 * Version of the rules by which figures are made. It goes up where a rule gives another figure from the same data; the
 * page of the methodology says what changed with each.
 */
export const METHOD_VERSION = 3;
