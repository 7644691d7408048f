import { Module } from '@nestjs/common';
import { CapacitiesModule } from '../capacities/capacities.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { NetworkModule } from '../network/network.module.js';
import { WorkPlansModule } from '../work-plans/work-plans.module.js';
import { OpenDataController } from './open-data.controller.js';
import { OpenDataService } from './open-data.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { PapersService } from './papers/papers.service.js';
import { RecordsService } from './papers/records.service.js';
import { ReadersService } from './readers.service.js';
import { Questions } from './workbook/questions.js';
import { WorkbookController } from './workbook/workbook.controller.js';

@Module({
  imports: [CapacitiesModule, MeetingsModule, NetworkModule, WorkPlansModule],
  controllers: [OpenDataController, WorkbookController, PapersController, CalendarController],
  providers: [OpenDataService, ReadersService, Questions, RecordsService, PapersService],
})
export class ExportsModule {}
