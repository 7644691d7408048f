import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ErrorReportResolver } from './error-report.resolver.js';
import { ErrorReportService } from './error-report.service.js';

@Module({ imports: [AuditModule], providers: [ErrorReportResolver, ErrorReportService] })
export class ErrorReportsModule {}
