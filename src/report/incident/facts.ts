import type { MessageAudience, Severity } from '../../model/common.ts';
import type { Seconds } from '../../model/duration.ts';
import type { IncidentData, IncidentTemplate } from './data.ts';

/** What the script of the page has to know; the page itself shows the rest. */
export type IncidentFacts = Pick<IncidentData, 'key' | 'title' | 'version' | 'zone' | 'clockStarts' | 'startWithin' | 'audiences'> & {
  /** The role that leads, where there is any role. */
  readonly lead: string | undefined;
  readonly systems: readonly {
    readonly id: string;
    readonly name: string;
    readonly rto: Seconds | undefined;
    readonly mtpd: Seconds | undefined;
    readonly needs: readonly string[];
    readonly steps: readonly { readonly id: string; readonly step: string }[];
  }[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly impact: Severity | undefined;
    readonly lost: readonly string[];
  }[];
  readonly templates: readonly {
    readonly id: string;
    readonly audience: MessageAudience;
    readonly channel: string;
    readonly when: IncidentTemplate['when'];
  }[];
};

/** Leave out what the script has no use for, contacts above all. */
export function factsOf(data: IncidentData): IncidentFacts {
  const { key, title, version, zone, clockStarts, startWithin, audiences, callers, roles } = data;
  return {
    key,
    title,
    version,
    zone,
    clockStarts,
    startWithin,
    audiences,
    lead: callers[0] ?? Object.keys(roles)[0],
    systems: data.systems.map(({ id, name, rto, mtpd, needs, steps }) => ({
      id,
      name,
      rto,
      mtpd,
      needs,
      steps: steps.map((step) => ({ id: step.id, step: step.step })),
    })),
    scenarios: data.scenarios.map(({ id, title: name, impact, lost }) => ({ id, title: name, impact, lost })),
    templates: data.templates.map(({ id, audience, channel, when }) => ({ id, audience, channel, when })),
  };
}
