import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { AuditModule } from './audit/audit.module.js';
import { AnalyticsModule } from './analytics/analytics.module.js';
import { BackupsModule } from './backups/backups.module.js';
import { CapacitiesModule } from './capacities/capacities.module.js';
import { ErrorReportsModule } from './error-reports/error-reports.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { NetworkModule } from './network/network.module.js';
import { DatabaseModule } from './platform/postgres/database.module.js';
import { graphqlOptions } from './platform/graphql/graphql.js';
import { inTurns } from './platform/graphql/field-turns.js';
import { bounded } from './platform/graphql/input-bounds.js';
import { guarded } from './platform/auth/require-permission.js';
import { withWholeArguments } from './platform/graphql/whole-arguments.js';
import type { Settings } from './platform/settings/settings.js';
import { QualityModule } from './quality/quality.module.js';
import { SettingsModule } from './platform/settings/settings.module.js';
import { RecordsModule } from './records/records.module.js';
import { StoriesModule } from './stories/stories.module.js';
import { WorkPlansModule } from './work-plans/work-plans.module.js';

const nouns = [NetworkModule, MeetingsModule, WorkPlansModule, CapacitiesModule, IndicatorsModule];
const people = [IdentityModule, MailModule, AuditModule, ErrorReportsModule, RecordsModule];
const uses = [AnalyticsModule, StoriesModule, ExportsModule, ImportsModule, QualityModule, BackupsModule];

/** The whole of the API over one database. */
@Module({})
export class AppModule {
  static over(database: DataSource, settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.of(database),
        SettingsModule.of(settings),
        JobsModule,
        GraphQLModule.forRoot({
          ...graphqlOptions,
          transformSchema: (schema: GraphQLSchema) => withWholeArguments(guarded(bounded(inTurns(schema)))),
        }),
        ...nouns,
        ...people,
        ...uses,
      ],
    };
  }
}
