import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../lib/language';

/** Takes away all tables that stand behind the page, as one workbook. */
export function PageTables() {
  const { t, language } = useI18n();
  const client = useQueryClient();
  const [status, setStatus] = useState('');
  async function take(): Promise<void> {
    const { savePageTables } = await import('./save-page-tables');
    const wrong = await savePageTables(client, language);
    setStatus(wrong === null ? '' : t(wrong));
  }
  return (
    <span>
      <button type="button" onClick={() => void take()}>
        {t('site.tables')}
      </button>
      <span role="status">{status && ` ${status}`}</span>
    </span>
  );
}
