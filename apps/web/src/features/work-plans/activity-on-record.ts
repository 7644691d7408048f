import type { ActivityQuery } from '../../gql/graphql';

export type ActivityOnRecord = NonNullable<ActivityQuery['activity']>;
