import { emptyRecord, keyCells, type Cells, type Kind, type Values } from '@libs/model';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { PublishedRecordDocument } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { wordsOf } from '@libs/findings';
import { usePrivateQuery } from '../../lib/use-private-query';
import { pathOf } from '../../lib/locale-route';
import { roundBefore, useRounds, type Round } from '../../lib/rounds';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { EntryEditor } from './entry-editor';
import { mayWrite, ownCountry } from './may-enter';
import { fromLastRound } from './needs/last-round';

interface BeginPageProps {
  readonly me: Me;
  readonly kind: Kind;
  readonly recordKey: string;
  /** The entry that is on its way already. */
  readonly open: string | null;
}

/** The form of a record whose key its address names and that is not published yet. */
export function BeginPage({ me, kind, recordKey, open }: BeginPageProps) {
  const { t, language } = useI18n();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (open !== null) navigate(pathOf({ language, path: `/entry/drafts/${open}` }), { replace: true });
  }, [open, navigate, language]);
  const cells = keyCells(kind, recordKey);
  if (open !== null) return <PageSkeleton heights={[240]} />;
  const country = kind.owner === undefined ? null : String(cells?.[kind.owner] ?? '');
  const mine = ownCountry(me, kind);
  const may = cells !== null && mayWrite(me, kind, country) && (mine === null || mine === country);
  if (!may) return <PageHead title={kind.label[language]} finding={t('record.none')} />;
  const start = emptyRecord(kind, typed(kind, cells));
  return kind.name === 'needs' ? (
    <BeginNeeds {...{ me, kind, recordKey, start }} />
  ) : (
    <Begin {...{ me, kind, recordKey, start }} from={null} />
  );
}

interface BeginProps {
  readonly me: Me;
  readonly kind: Kind;
  readonly recordKey: string;
  readonly start: Values;
}

function Begin({ me, kind, recordKey, start, from }: BeginProps & { readonly from: string | null }) {
  const { t, language } = useI18n();
  const title =
    kind.name === 'needs' ? kind.label[language] : t('entry.new-of', { kind: kind.label[language] });
  return (
    <>
      <PageHead title={title} finding={title}>
        {kind.about[language]}
      </PageHead>
      <EntryEditor {...{ me, kind, recordKey, start, from }} entry={null} fixed={kind.key} />
    </>
  );
}

/** A member's answer to a round begins with its answer to the last one. */
function BeginNeeds(props: BeginProps) {
  const rounds = useRounds();
  if (rounds === undefined) return <PageSkeleton heights={[240]} />;
  const id = String(props.start.root['round_id'] ?? '');
  const last = roundBefore(rounds, id);
  if (last === null) return <Begin {...props} from={null} />;
  return <AfterRound {...props} round={rounds.find((one) => one.id === id)} last={last} />;
}

interface AfterRoundProps extends BeginProps {
  readonly round: Round | undefined;
  readonly last: Round;
}

function AfterRound({ round, last, ...props }: AfterRoundProps) {
  const { language } = useI18n();
  const areas = useReferenceData()?.thematicAreas ?? [];
  const country = String(props.start.root['country_code'] ?? '');
  const key = `${country}/${encodeURIComponent(last.id)}`;
  const { data, isError } = usePrivateQuery(PublishedRecordDocument, { kind: props.kind.name, key });
  // Without the last answer one begins with nothing: that is no reason to wait.
  if (data === undefined && !isError) return <PageSkeleton heights={[240]} />;
  const earlier = data?.record?.record;
  if (earlier === undefined) return <Begin {...props} from={null} />;
  const asked = areas.filter(({ plan }) => plan === round?.plan).map(({ code }) => code);
  const start = fromLastRound(props.start, earlier, asked);
  return <Begin {...props} start={start} from={wordsOf(last.title, language) ?? last.id} />;
}

/** The cells of a key as their fields have them: an address knows texts only. */
function typed(kind: Kind, cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => {
      const field = kind.fields.find(({ name }) => name === column);
      return [column, field?.type.type === 'integer' ? Number(value) : value];
    }),
  );
}
