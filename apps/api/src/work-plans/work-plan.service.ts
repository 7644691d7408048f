import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { english, titleOf } from '../network/text.js';
import { PlanVersion, ThematicArea, ThematicAreaTitle, WorkPlan } from './work-plan.entities.js';
import type { ThematicAreaType, WorkPlanType } from './work-plan.graphql.js';

const MAX = 200;

/** Reads plans and thematic areas with their history. */
@Injectable()
export class WorkPlanService {
  constructor(private readonly database: DataSource) {}

  /** All plans with their versions and areas, newest first. */
  async plans(): Promise<WorkPlanType[]> {
    const [plans, versions, areas] = await Promise.all([
      this.database.getRepository(WorkPlan).find({ order: { startYear: 'desc' }, take: MAX }),
      this.database
        .getRepository(PlanVersion)
        .find({ order: { planCode: 'asc', version: 'asc' }, take: 1_000 }),
      this.database.getRepository(ThematicArea).find({ order: { code: 'asc' }, take: MAX }),
    ]);
    return plans.map(({ code, note, sourceId, ...plan }) => {
      const own = versions.filter(({ planCode }) => planCode === code);
      return {
        ...{ ...plan, code, title: titleOf(plan), note: note === null ? null : english(note) },
        versions: own.map((version) => ({
          ...version,
          note: version.note === null ? null : english(version.note),
        })),
        areas: areas.filter((area) => area.plan === code).map((area) => area.code),
        sources: [...new Set([sourceId, ...own.map((version) => version.sourceId)])],
      };
    });
  }

  /** The areas of all plans and of the strategy, with the titles that they bore before. */
  async areas(): Promise<ThematicAreaType[]> {
    const [areas, titles] = await Promise.all([
      this.database.getRepository(ThematicArea).find({ order: { code: 'asc' }, take: MAX }),
      this.database.getRepository(ThematicAreaTitle).find({ order: { until: 'desc' }, take: MAX }),
    ]);
    return areas.map(({ titleEn, titleFr, titleAr, note, sourceId, secondSourceId, ...area }) => ({
      ...area,
      title: english(titleEn, titleFr, titleAr),
      earlierTitles: titles
        .filter(({ areaCode }) => areaCode === area.code)
        .map((title) => ({ title: titleOf(title), until: title.until })),
      note: note === null ? null : english(note),
      sources: secondSourceId === null ? [sourceId] : [sourceId, secondSourceId],
    }));
  }
}
