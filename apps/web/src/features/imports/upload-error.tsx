import { keyOf } from '@libs/findings';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../lib/language';
import styles from './drop-zone.module.css';
import type { UploadFailure } from './upload';

/** Refusals that the same file would meet again. */
const final = [
  'broken-reference',
  'broken-quotes',
  'cell-too-long',
  'declares-entities',
  'empty',
  'forbidden',
  'macros',
  'nested-too-deeply',
  'no-such-sheet',
  'not-a-workbook',
  'not-text',
  'old-workbook',
  'renamed',
  'too-large',
  'too-many-columns',
  'too-many-merged',
  'too-many-parts',
  'too-many-rows',
  'too-many-sheets',
  'too-much-text',
  'took-too-long',
  'unpacks-to-too-much',
];
/** What another try may get past. */
const passing = [
  'busy-files',
  'busy-own-files',
  'busy-questions',
  'busy-reading',
  'cancelled',
  'disk-full',
  'offline',
  'rate-limit',
  'server',
  'sign-in-needed',
];

interface UploadErrorProps {
  readonly trouble: UploadFailure;
  readonly name: string;
  readonly again: () => void;
}

/** Why a file was not taken, in a sentence, and what can be done. */
export function UploadError({ trouble, name, again }: UploadErrorProps) {
  const { code, requestId, sheet, cells, line, seconds = 1 } = trouble;
  const { t } = useI18n();
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.focus(), []);
  const known = [...final, ...passing].includes(code) ? code : 'server';
  return (
    <div ref={part} role="alert" tabIndex={-1} className={styles.trouble}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {t(keyOf('upload.', known), { seconds })}
        {sheet !== undefined && (
          <>
            {' '}
            {cells === undefined ? t('upload.at-sheet', { sheet }) : t('upload.at-cells', { sheet, cells })}
          </>
        )}
        {line !== undefined && <> {t('upload.at-line', { line })}</>}
        {known === 'server' && typeof requestId === 'string' && (
          <>
            {' '}
            <bdi>{requestId}</bdi>
          </>
        )}
      </p>
      {!final.includes(code) && (
        <button type="button" onClick={again}>
          {t('trouble.retry')}
        </button>
      )}
    </div>
  );
}
