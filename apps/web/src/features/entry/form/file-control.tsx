import type { CellValue } from '@libs/model';
import { useState } from 'react';
import { useI18n } from '../../../lib/language';
import { PickFile } from '../../../ui/pick-file';
import { sendFile } from '../send-file';
import styles from './form.module.css';
import type { Attributes } from './labelled';

interface FileControlProps {
  readonly attributes: Attributes;
  readonly value: CellValue;
  readonly onChange: (value: CellValue) => void;
}

/** A file: sent as soon as it is chosen; the record keeps its id. */
export function FileControl({ attributes, value, onChange }: FileControlProps) {
  const { t } = useI18n();
  const [state, setState] = useState('');
  async function choose(file: File): Promise<void> {
    setState(t('entry.file-sending'));
    const sent = await sendFile(file);
    setState('id' in sent ? '' : t(sent.key, { seconds: sent.seconds }));
    if ('id' in sent) onChange(sent.id);
  }
  return (
    <div className={styles.file}>
      <PickFile
        accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.csv,.txt"
        attributes={attributes}
        onPick={(file) => void choose(file)}
      />
      {typeof value === 'string' && (
        <span className={styles.kept}>
          <a href={`/entry/files/${encodeURIComponent(value)}`}>{t('entry.file')}</a>
          <button type="button" onClick={() => onChange(null)}>
            {t('entry.file-away')}
          </button>
        </span>
      )}
      <span role="status" className={styles.hint}>
        {state}
      </span>
    </div>
  );
}
