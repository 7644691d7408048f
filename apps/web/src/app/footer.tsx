import { asOfWords } from '@libs/table/sentences';
import { useLocation } from 'wouter';
import { useFrame } from '../lib/frame';
import { useReader } from '../lib/language';
import { placeOf } from '../lib/place';
import { Go } from '../ui/go';
import { PageTables } from './page-tables';
import styles from './footer.module.css';

/** Of when the figures are, where they come from, and whose they are. */
export function Footer({ tables }: { readonly tables: boolean }) {
  const reader = useReader();
  const { say } = reader;
  const frame = useFrame();
  const [location] = useLocation();
  const { path } = placeOf(location);
  return (
    <footer className={styles.footer}>
      <div>
        <p>{say(frame?.network.fictional ? 'site.fictional' : 'site.about')}</p>
        <p>
          {frame && <span>{asOfWords(frame.network, reader)}</span>}
          {tables && <PageTables />}
          <Go to="/data">{say('data-and-sources')}</Go>
          <Go to="/methodology">{say('methodology')}</Go>
          <Go to={`/report-error?about=${path}`}>{say('site.report')}</Go>
        </p>
      </div>
    </footer>
  );
}
