/** The colours of a theme, by the names of its part. */
export const themeColors = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type ThemeColor = (typeof themeColors)[number];

export type ThemeColors = Readonly<Record<ThemeColor, `#${string}`>>;
