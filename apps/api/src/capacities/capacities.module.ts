import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { CapacityResolver } from './capacity.resolver.js';
import { CapacityService } from './capacity.service.js';

@Module({ imports: [NetworkModule], providers: [CapacityResolver, CapacityService] })
export class CapacitiesModule {}
