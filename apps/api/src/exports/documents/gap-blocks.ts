import { gapSentences, format, type Gap } from '@libs/findings';
import type { FileI18n } from '../i18n.service.js';
import type { Block } from './document.js';

/** What is not on record, and who could supply it; nothing where all is. */
export function gapBlocks(
  gaps: readonly Gap[],
  about: Parameters<typeof gapSentences>[1],
  i18n: FileI18n,
): Block[] {
  if (gaps.length === 0) return [];
  const { t } = i18n;
  return [
    { kind: 'heading', text: t('gap.title') },
    {
      kind: 'table',
      heads: [t('document.not-known'), t('document.supplier')],
      widths: [56, 44],
      rows: gapSentences(gaps, about).map(({ what, who }) => [format(what, i18n), format(who, i18n)]),
    },
  ];
}
