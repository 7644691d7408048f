import { el } from '@libs/office';
import type { DeckStyle } from '../deck.js';
import { themeColors } from './theme-colors.js';

/** The theme of a deck: the colours and fonts that charts, tables and texts refer to by name. */
export function themeXml({ colors, fonts }: DeckStyle): string {
  const scheme = themeColors.map((name) =>
    el(`a:${name}`, {}, el('a:srgbClr', { val: colors[name].slice(1).toUpperCase() })),
  );
  const faces = [
    el('a:latin', { typeface: fonts.latin }),
    el('a:ea', { typeface: '' }),
    el('a:cs', { typeface: fonts.arabic }),
    el('a:font', { script: 'Arab', typeface: fonts.arabic }),
  ];
  return el(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'PESNET' },
    el(
      'a:themeElements',
      {},
      el('a:clrScheme', { name: 'PESNET' }, ...scheme),
      el(
        'a:fontScheme',
        { name: 'PESNET' },
        el('a:majorFont', {}, ...faces),
        el('a:minorFont', {}, ...faces),
      ),
      FORMATS,
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  );
}

const plain = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
const line = el(
  'a:ln',
  { w: 9_525, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
  plain,
  el('a:prstDash', { val: 'solid' }),
);
const effect = el('a:effectStyle', {}, el('a:effectLst'));

/** Three of each, as Office demands; all of them plain. */
const FORMATS = el(
  'a:fmtScheme',
  { name: 'PESNET' },
  el('a:fillStyleLst', {}, plain, plain, plain),
  el('a:lnStyleLst', {}, line, line, line),
  el('a:effectStyleLst', {}, effect, effect, effect),
  el('a:bgFillStyleLst', {}, plain, plain, plain),
);
