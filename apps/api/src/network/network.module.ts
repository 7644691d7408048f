import { Module } from '@nestjs/common';
import { NetworkResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';

@Module({ providers: [NetworkResolver, NetworkService], exports: [NetworkService] })
export class NetworkModule {}
