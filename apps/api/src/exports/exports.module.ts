import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics/analytics.module.js';
import { CapacitiesModule } from '../capacities/capacities.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { NetworkModule } from '../network/network.module.js';
import { WorkPlansModule } from '../work-plans/work-plans.module.js';
import { OpenDataController } from './open-data.controller.js';
import { OpenDataFiles } from './open-data-files.js';
import { OpenDataService } from './open-data.service.js';
import { OpenTableResolver } from './open-table.resolver.js';
import { AuditModule } from '../audit/audit.module.js';
import { StoriesModule } from '../stories/stories.module.js';
import { DeckController } from './deck/deck.controller.js';
import { DeckResolver } from './deck/deck.resolver.js';
import { DeckJobsService } from './deck/deck-jobs.service.js';
import { DeckService } from './deck/deck.service.js';
import { DeckStyleService } from './deck/style.service.js';
import { DeckContextService } from './deck/deck-context.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsService } from './documents/documents.service.js';
import { RecordsService } from './documents/records.service.js';
import { I18nService } from './i18n.service.js';
import { WorkbookController } from './workbook/workbook.controller.js';

@Module({
  imports: [
    AnalyticsModule,
    AuditModule,
    CapacitiesModule,
    MeetingsModule,
    NetworkModule,
    StoriesModule,
    WorkPlansModule,
  ],
  controllers: [
    OpenDataController,
    WorkbookController,
    DocumentsController,
    CalendarController,
    DeckController,
  ],
  providers: [
    { provide: OpenDataFiles, useFactory: () => new OpenDataFiles() },
    OpenDataService,
    OpenTableResolver,
    I18nService,
    RecordsService,
    DocumentsService,
    DeckResolver,
    DeckService,
    DeckJobsService,
    DeckStyleService,
    DeckContextService,
  ],
})
export class ExportsModule {}
