import type { InputHTMLAttributes } from 'react';
import { useI18n } from '../lib/language';
import styles from './pick-file.module.css';

interface PickFileProps {
  readonly accept: string;
  readonly onPick: (file: File) => void;
  /** What ties the field to its label and its hints. */
  readonly attributes?: InputHTMLAttributes<HTMLInputElement>;
  /** The one thing to do on the page. */
  readonly primary?: boolean;
}

/** Where a file is chosen, in our words: browsers name their own button in their own language. */
export function PickFile({ accept, onPick, attributes, primary = false }: PickFileProps) {
  const { t } = useI18n();
  return (
    <span className={styles.pick}>
      <input
        {...attributes}
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen !== undefined) onPick(chosen);
          // So that the same file, mended meanwhile, can be chosen again.
          target.value = '';
        }}
      />
      <span className={styles.button} data-primary={primary}>
        {t('file.choose')}
      </span>
    </span>
  );
}
