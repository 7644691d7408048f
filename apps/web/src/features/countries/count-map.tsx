import { CountTilesChart, TilesChart } from '@libs/charts';
import type { DataTable } from '@libs/table';
import { activitiesCounted, countriesFinding, noteSentence, sentence, format } from '@libs/findings';
import { CountriesDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { useReferenceData } from '../../lib/reference-data';
import type { CountMeasure } from './measure';
import { providedByMember, providerTiles } from '../../../../../libs/questions/activities-by/series';
import { beneficiaryTiles } from '../../../../../libs/questions/activity-parties/series';
import { usePlaces } from './places';

/** The map by times named on a list, or by activities that a member provided or is named in as a beneficiary. */
export function CountMap({ measure }: { readonly measure: CountMeasure }) {
  const i18n = useI18n();
  const { t } = i18n;
  const places = usePlaces();
  const answer = useAnswer(CountriesDocument, {});
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[420]} />}>
      {({ participationByCountry, activitiesBy, activityParties }) => {
        if (measure === 'provider') return <ProviderMap table={tableOf(activitiesBy)} />;
        if (measure === 'beneficiary') return <BeneficiaryMap table={tableOf(activityParties)} />;
        const table = tableOf(participationByCountry);
        return (
          <TilesChart
            id="map"
            title={format(countriesFinding(table), i18n)}
            subtitle={t('countries.named-subtitle')}
            table={table}
            places={places}
          />
        );
      }}
    </AnalyticsResult>
  );
}

function ProviderMap({ table }: { readonly table: DataTable }) {
  const i18n = useI18n();
  const places = usePlaces();
  const members = useReferenceData()?.network.members ?? [];
  const { table: byMember, withoutMember } = providedByMember(table, members);
  const tiles = providerTiles(byMember, places);
  const finding = sentence('map.provider', {
    providers: tiles.filter(({ n }) => n !== null && n > 0).length,
    activities: activitiesCounted(table) - withoutMember,
  });
  const notes = [
    ...(withoutMember > 0 ? [sentence('countries.without-provider', { n: withoutMember })] : []),
    ...table.notes
      .filter(({ code }) => code === 'note.other-programmes' || code.startsWith('note.several-providers'))
      .map(noteSentence),
  ];
  return (
    <CountTilesChart
      id="map"
      title={format(finding, i18n)}
      subtitle={i18n.t('countries.provider-subtitle')}
      table={byMember}
      tiles={tiles}
      speech="mark.provided"
      notes={notes}
    />
  );
}

/** Members by the activities whose lists name them as beneficiaries: who is on no list is unknown, not without. */
function BeneficiaryMap({ table }: { readonly table: DataTable }) {
  const i18n = useI18n();
  const places = usePlaces();
  const tiles = beneficiaryTiles(table, places);
  const named = tiles.filter(({ n }) => n !== null && n > 0).length;
  const finding = tiles.some(({ n }) => n === null) ? 'map.beneficiary' : 'map.beneficiary-all';
  return (
    <CountTilesChart
      id="map"
      title={format(sentence(finding, { named }), i18n)}
      subtitle={i18n.t('countries.beneficiary-subtitle')}
      table={table}
      tiles={tiles}
      speech="mark.benefited"
    />
  );
}
