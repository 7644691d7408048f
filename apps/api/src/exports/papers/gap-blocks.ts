import { gapSentences, tell, type Gap } from '@libs/table/sentences';
import type { FileReader } from '../readers.service.js';
import type { Block } from './paper.js';

/** What is not on record, and who could supply it; nothing where all is. */
export function gapBlocks(
  gaps: readonly Gap[],
  about: Parameters<typeof gapSentences>[1],
  reader: FileReader,
): Block[] {
  if (gaps.length === 0) return [];
  const { say } = reader;
  return [
    { kind: 'heading', text: say('gap.title') },
    {
      kind: 'table',
      heads: [say('paper.not-known'), say('paper.supplier')],
      widths: [56, 44],
      rows: gapSentences(gaps, about).map(({ what, who }) => [tell(what, reader), tell(who, reader)]),
    },
  ];
}
