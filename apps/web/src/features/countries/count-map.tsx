import { CountTilesChart, TilesChart } from '@libs/charts';
import type { DataTable } from '@libs/table';
import { countriesFinding, noteSentence, rowsOf, sentence, tell } from '@libs/table/sentences';
import { CountriesDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/answer';
import { useReader } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { Analysed } from '../../ui/analysed';
import { PageSkeleton } from '../../ui/skeleton';
import { useFrame } from '../../lib/frame';
import { usePlaces } from './places';

/** The map by times named on a list, or by activities that a member provided. */
export function CountMap({ measure }: { readonly measure: 'named' | 'provider' }) {
  const reader = useReader();
  const { say } = reader;
  const places = usePlaces();
  const answer = useAnswer(CountriesDocument, {});
  return (
    <Analysed answer={answer} skeleton={<PageSkeleton heights={[420]} />}>
      {({ participationByCountry, activitiesBy }) => {
        if (measure === 'provider') return <ProviderMap table={tableOf(activitiesBy)} />;
        const table = tableOf(participationByCountry);
        return (
          <TilesChart
            id="map"
            title={tell(countriesFinding(table), reader)}
            subtitle={say('countries.named-subtitle')}
            table={table}
            places={places}
          />
        );
      }}
    </Analysed>
  );
}

function ProviderMap({ table }: { readonly table: DataTable }) {
  const reader = useReader();
  const places = usePlaces();
  const members = useFrame()?.network.members ?? [];
  const provided = new Map(rowsOf(table).map((row) => [row.known('provider'), row.count('activities')]));
  const counts = members.map(({ code }) => provided.get(code) ?? 0);
  const withoutMember = provided.get(null) ?? 0;
  const byMember: DataTable = {
    ...table,
    columns: [
      { name: 'country', role: 'dimension', type: 'country' },
      { name: 'group', role: 'attribute', type: 'group' },
      { name: 'activities', role: 'measure', type: 'count' },
    ],
    cells: [members.map(({ code }) => code), members.map(({ group }) => group), counts],
  };
  const finding = sentence('map.provider', {
    providers: counts.filter((count) => count > 0).length,
    activities: counts.reduce((sum, count) => sum + count, 0),
  });
  const notes = [
    ...(withoutMember > 0 ? [sentence('countries.without-provider', { n: withoutMember })] : []),
    ...table.notes.filter(({ code }) => code === 'note.other-programmes').map(noteSentence),
    sentence('countries.no-beneficiaries'),
  ];
  return (
    <CountTilesChart
      id="map"
      title={tell(finding, reader)}
      subtitle={reader.say('countries.provider-subtitle')}
      table={byMember}
      measure="activities"
      places={places}
      speech="mark.provided"
      notes={notes}
    />
  );
}
