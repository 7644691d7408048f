/** Kinds by the noun that they belong to, in the order in which they are offered. */
export const NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cooperation', ['needs', 'round']],
  ['meetings', ['meeting', 'programme', 'delegation', 'place']],
  ['plans', ['activity', 'plan', 'area', 'result', 'result-indicator', 'cooperation-programme']],
  ['network', ['institution', 'focal-point', 'chair-term', 'membership']],
  ['papers', ['document', 'indicator', 'observation', 'source']],
]);
