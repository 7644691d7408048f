import { GroupsChart } from '@libs/charts';
import { groupsFinding, tell } from '@libs/table/sentences';
import { ByGroupDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/answer';
import { useReader } from '../../lib/language';
import { useSearchWords } from '../../lib/search';
import { tableOf } from '../../lib/table';
import { Analysed } from '../../ui/analysed';
import { PageSkeleton } from '../../ui/skeleton';
import { filterOf } from './filters';
import styles from './participation.module.css';

/** Members named, group by group. */
export function ByGroup() {
  const reader = useReader();
  const [search] = useSearchWords();
  const answer = useAnswer(ByGroupDocument, { filter: filterOf(search) });
  return (
    <Analysed answer={answer} skeleton={<PageSkeleton heights={[280]} />}>
      {({ participationByGroup }) => {
        const table = tableOf(participationByGroup);
        return (
          <div className={styles.charts}>
            <GroupsChart
              id="groups"
              title={tell(groupsFinding(table), reader)}
              subtitle={reader.say('groups.subtitle')}
              table={table}
            />
            <p className={styles.text}>{reader.say('groups.text')}</p>
          </div>
        );
      }}
    </Analysed>
  );
}
