import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ImportResolver } from './import.resolver.js';
import { ImportsService } from './imports.service.js';

@Module({ imports: [AuditModule], providers: [ImportsService, ImportResolver] })
export class ImportsModule {}
