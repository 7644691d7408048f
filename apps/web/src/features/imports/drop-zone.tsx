import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { useLocation } from 'wouter';
import { useI18n } from '../../lib/language';
import { pathOf } from '../../lib/locale-route';
import styles from './drop-zone.module.css';
import type { ImportKind } from './kinds';
import { UploadProgress } from './upload-progress';
import { upload, type UploadFailure } from './upload';
import { PickFile } from '../../ui/pick-file';
import { UploadError } from './upload-error';

/** Where a file is dropped or chosen. One whose way here failed is kept, so that another try needs no other choice. */
export function DropZone({ kind }: { readonly kind: ImportKind }) {
  const { t, language } = useI18n();
  const [, navigate] = useLocation();
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<UploadFailure | null>(null);
  const cancel = useRef<() => void>(() => undefined);
  const hint = useId();

  useEffect(() => () => cancel.current(), []);

  async function begin(chosen: File): Promise<void> {
    setFile(chosen);
    setTrouble(null);
    setShare(0);
    const sending = upload(chosen, kind, setShare);
    cancel.current = sending.cancel;
    const uploaded = await sending.done;
    setShare(null);
    if ('code' in uploaded) setTrouble(uploaded);
    else navigate(pathOf({ language, path: `/imports/${uploaded.id}?step=columns` }));
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined && share === null) void begin(dropped);
  }

  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {share === null ? (
        <label className={styles.choose}>
          <strong>{t('drop.title')}</strong>
          <span id={hint} className={styles.hint}>
            {t('drop.hint', { max: kind === 'indicators' ? '200 MB' : '10 MB' })}
          </span>
          <PickFile
            primary
            accept=".csv,.tsv,.txt,.xlsx"
            attributes={{ 'aria-describedby': hint }}
            onPick={(chosen) => void begin(chosen)}
          />
        </label>
      ) : (
        <UploadProgress name={file?.name ?? ''} share={share} cancel={() => cancel.current()} />
      )}
      {trouble !== null && file !== null && (
        <UploadError trouble={trouble} name={file.name} again={() => void begin(file)} />
      )}
    </div>
  );
}
