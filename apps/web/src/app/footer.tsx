import { asOfWords } from '@libs/table/sentences';
import { useLocation } from 'wouter';
import { useReferenceData } from '../lib/reference-data';
import { useReader } from '../lib/language';
import { localeRouteOf } from '../lib/locale-route';
import { LocalizedLink } from '../ui/localized-link';
import { PageTables } from './page-tables';
import styles from './footer.module.css';

/** Of when the figures are, where they come from, and whose they are. */
export function Footer({ tables }: { readonly tables: boolean }) {
  const reader = useReader();
  const { say } = reader;
  const frame = useReferenceData();
  const [location] = useLocation();
  const { path } = localeRouteOf(location);
  return (
    <footer className={styles.footer}>
      <div>
        <p>{say(frame?.network.fictional ? 'site.fictional' : 'site.about')}</p>
        <p>
          {frame && <span>{asOfWords(frame.network, reader)}</span>}
          {tables && <PageTables />}
          <LocalizedLink to="/data">{say('data-and-sources')}</LocalizedLink>
          <LocalizedLink to="/methodology">{say('methodology')}</LocalizedLink>
          <LocalizedLink to={`/report-error?about=${path}`}>{say('site.report')}</LocalizedLink>
        </p>
      </div>
    </footer>
  );
}
