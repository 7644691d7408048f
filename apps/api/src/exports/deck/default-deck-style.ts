import type { DeckStyle } from '@libs/deck';

/**
 * The product's own look in decks: its colours, and fonts that the machines of ministries have. Office has no list of fonts to
 * fall back on, and a font that is not there changes every width.
 */
export const defaultDeckStyle: Pick<DeckStyle, 'colors' | 'fonts'> = {
  colors: {
    dk1: '#1b1f24',
    lt1: '#ffffff',
    dk2: '#5a6068',
    lt2: '#e4e1d9',
    accent1: '#0b5c5a',
    accent2: '#12436d',
    accent3: '#28a197',
    accent4: '#801650',
    accent5: '#c2410c',
    accent6: '#6b7178',
    hlink: '#0b5c5a',
    folHlink: '#5a6068',
  },
  fonts: { latin: 'Arial', arabic: 'Arial' },
};
