import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Gives the one data source to every service. Who opened it closes it. */
@Module({})
export class DatabaseModule {
  static of(database: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useValue: database }],
      exports: [DataSource],
    };
  }
}
