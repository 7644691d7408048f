/** A thematic area of the invented network. */
export interface InventedArea {
  readonly code: string;
  readonly plan: string;
  readonly ordinal: number;
}

/** A title in three languages that says that it is invented; what is Latin is kept apart inside Arabic. */
export function invented(en: string, fr: string, ar: string, ordinal: number | string) {
  const apart = typeof ordinal === 'number' ? ordinal : `\u2068${ordinal}\u2069`;
  return { title_en: `${en} ${ordinal}`, title_fr: `${fr} ${ordinal}`, title_ar: `${ar} ${apart}` };
}
