import { keyOf } from '@libs/findings';
import { useReferenceData } from '../../lib/reference-data';
import { useT } from '../../lib/language';
import { PageHead } from '../../ui/page-head';
import { chapters, type Chapter } from './chapters';
import styles from './methodology.module.css';

/** The rules that every figure follows. Examples are of the real network, so the invented one shows none. */
export function Page() {
  const t = useT();
  return (
    <>
      <PageHead title={t('methodology')} finding={t('finding')}>
        {t('text')}
      </PageHead>
      <div className={styles.columns}>
        <nav aria-label={t('contents')} className={styles.contents}>
          <ol>
            {chapters.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`}>{t(`${name}.title`)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.chapters}>
          {chapters.map((chapter) => (
            <ChapterText key={chapter.name} chapter={chapter} />
          ))}
        </div>
      </div>
    </>
  );
}

function ChapterText({ chapter: { name, parts } }: { readonly chapter: Chapter }) {
  const t = useT();
  const fictional = useReferenceData()?.network.fictional ?? false;
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(`${name}.title`)}</h2>
      {parts.map((part) => {
        const words = t(keyOf(`${name}.`, part));
        if (/^q\d/.test(part))
          return (
            <h3 key={part} className={styles.objection}>
              {words}
            </h3>
          );
        if (part === 'formula')
          return (
            <p key={part} className={styles.formula}>
              {words}
            </p>
          );
        if (part !== 'example') return <p key={part}>{words}</p>;
        return (
          !fictional && (
            <p key={part} className={styles.example}>
              <strong>{t('example')}</strong>
              {words}
            </p>
          )
        );
      })}
    </section>
  );
}
