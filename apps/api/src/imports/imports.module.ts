import { Module } from '@nestjs/common';
import { DecisionsService } from './decisions.service.js';
import { ImportJobsService } from './import-jobs.service.js';
import { ImportController } from './import.controller.js';
import { ImportResolver } from './import.resolver.js';
import { ImportsService } from './imports.service.js';
import { UploadsService } from './uploads.service.js';

@Module({
  controllers: [ImportController],
  providers: [ImportJobsService, ImportsService, DecisionsService, UploadsService, ImportResolver],
})
export class ImportsModule {}
