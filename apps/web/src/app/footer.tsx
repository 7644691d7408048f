import { asOfWords } from '@libs/findings';
import { useLocation } from 'wouter';
import { useReferenceData } from '../lib/reference-data';
import { useI18n } from '../lib/language';
import { localeRouteOf } from '../lib/locale-route';
import { LocalizedLink } from '../ui/localized-link';
import { PageTables } from './page-tables';
import styles from './footer.module.css';

/** Of when the figures are, where they come from, and whose they are. */
export function Footer({ tables }: { readonly tables: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const frame = useReferenceData();
  const [location] = useLocation();
  const { path } = localeRouteOf(location);
  return (
    <footer className={styles.footer}>
      <div>
        <p>{t(frame?.network.fictional ? 'site.fictional' : 'site.about')}</p>
        <p>
          {frame && <span>{asOfWords(frame.network, i18n)}</span>}
          {tables && <PageTables />}
          <LocalizedLink to="/data">{t('data-and-sources')}</LocalizedLink>
          <LocalizedLink to="/methodology">{t('methodology')}</LocalizedLink>
          <LocalizedLink to={`/report-error?about=${path}`}>{t('site.report')}</LocalizedLink>
        </p>
      </div>
    </footer>
  );
}
