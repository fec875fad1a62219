import type { Area } from '../model/section.ts';

/** Areas of the plan as readers know them. */
export const areaTitles: Readonly<Record<Area, string>> = {
  governance: 'Governance',
  objectives: 'Objectives',
  response: 'Response',
  communication: 'Communication',
  resilience: 'Resilience',
  monitoring: 'Monitoring',
  training: 'Training',
};
