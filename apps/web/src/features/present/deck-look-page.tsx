import { keyOf } from '@libs/findings';
import { useId, useState } from 'react';
import { DeckLookDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { failedResponse, type FailedResponse } from '../../lib/failed-response';
import { pendingUntil } from '../../lib/pending';
import { usePrivateQuery } from '../../lib/use-private-query';
import { PageHead } from '../../ui/page-head';
import { PickFile } from '../../ui/pick-file';
import { SignedIn } from '../../ui/signed-in';
import styles from './present.module.css';

/** Logos and the corporate template that decks are made with. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="change-settings" title={t('look.title')}>
      {() => <Look />}
    </SignedIn>
  );
}

const PICTURES = 'image/png,image/jpeg';
const TEMPLATES = '.pptx,.potx,.thmx';

function Look() {
  const { t } = useI18n();
  const { data, refetch } = usePrivateQuery(DeckLookDocument, {});
  const look = data?.deckLook;
  const changed = async (): Promise<void> => {
    await refetch();
  };
  return (
    <>
      <PageHead title={t('look.title')} finding={t('look.title')}>
        {t('look.text')}
      </PageHead>
      {look && (
        <div className={styles.look}>
          {(['network', 'chair'] as const).map((name) => (
            <Setting
              key={name}
              label={t(`look.logo-${name}`)}
              path={`/export/deck/logo/${name}`}
              accept={PICTURES}
              set={look.logos.includes(name)}
              onChange={changed}
            />
          ))}
          <Setting
            label={t('look.template')}
            path="/export/deck/template"
            accept={TEMPLATES}
            set={look.template}
            onChange={changed}
          />
        </div>
      )}
    </>
  );
}

interface SettingProps {
  readonly label: string;
  readonly path: string;
  readonly accept: string;
  readonly set: boolean;
  readonly onChange: () => Promise<void>;
}

/** One file that is set or taken away; what is wrong with it is said in words. */
function Setting({ label, path, accept, set, onChange }: SettingProps) {
  const { t } = useI18n();
  const id = useId();
  const [trouble, setTrouble] = useState('');

  async function change(method: 'PUT' | 'DELETE', body: File | null): Promise<void> {
    setTrouble('');
    const response = await pendingUntil(fetch(path, { method, body })).catch(() => null);
    if (response === null) return setTrouble(t('wrong.offline'));
    if (!response.ok) {
      const { key, seconds } = await whyRefused(response);
      return setTrouble(t(key, { seconds }));
    }
    await onChange();
  }

  return (
    <div>
      <h2 id={id}>{label}</h2>
      <p role="status">{t(set ? 'look.set' : 'look.not-set')}</p>
      <p>
        <PickFile
          accept={accept}
          attributes={{ 'aria-labelledby': id }}
          onPick={(file) => void change('PUT', file)}
        />
        {set && (
          <button type="button" onClick={() => void change('DELETE', null)}>
            {t('look.take-away')}
          </button>
        )}
      </p>
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </div>
  );
}

const problems = [
  'broken-picture',
  'no-theme',
  'not-a-picture',
  'not-a-template',
  'not-readable',
  'too-large',
];

/** The sentence for a file that was not taken. */
async function whyRefused(response: Response): Promise<FailedResponse> {
  if (response.status === 413) return { key: 'look.refused-too-large', seconds: 0 };
  if (response.status !== 422) return failedResponse(response);
  const { problem }: { problem?: unknown } = await response.json().catch(() => ({}));
  const known = problems.find((one) => one === problem) ?? 'not-readable';
  return { key: keyOf('look.refused-', known), seconds: 0 };
}
