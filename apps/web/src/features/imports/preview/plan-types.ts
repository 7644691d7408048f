import type { ImportPlanQuery } from '../../../gql/graphql';

export type Row = ImportPlanQuery['importPlan']['rows'][number];
export type Part = ImportPlanQuery['importPlan']['parts'][number];
