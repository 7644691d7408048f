import { Module } from '@nestjs/common';
import { NetworkResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';
import { FocalPointsResolver } from './focal-points.resolver.js';
import { FocalPointsService } from './focal-points.service.js';
import { TermService } from './term.service.js';

@Module({
  providers: [FocalPointsResolver, FocalPointsService, NetworkResolver, NetworkService, TermService],
  exports: [NetworkService, TermService],
})
export class NetworkModule {}
