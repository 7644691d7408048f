/** Cities in which the network has met, with the keys of their names. */
export const placeCodes = {
  ankara: 'place-ankara',
  marrakech: 'place-marrakech',
  istanbul: 'place-istanbul',
  baku: 'place-baku',
  jeddah: 'place-jeddah',
  doha: 'place-doha',
  yaounde: 'place-yaounde',
  amman: 'place-amman',
} as const;
