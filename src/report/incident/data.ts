import type { Analysis } from '../../analysis/index.ts';
import type { MessageAudience, Severity } from '../../model/common.ts';
import { messageAudiences } from '../../model/common.ts';
import type { Seconds } from '../../model/duration.ts';
import type { Plan } from '../../model/plan.ts';
import type { Contact } from '../../model/role.ts';
import type { PageFolder } from '../../model/routes.ts';
import type { Settings } from '../../model/settings.ts';
import type { moments } from '../../model/template.ts';
import { callersOf } from './callers.ts';
import { type IncidentSystem, systemsInOrder } from './systems.ts';

/** Who is called. */
export type IncidentRole = {
  readonly id: string;
  readonly title: string;
  readonly duties: string | undefined;
  readonly primary: Contact | undefined;
  readonly alternate: Contact | undefined;
  readonly url: string | undefined;
};

/** What can have happened, and every system that falls with it, in the order of recovery. */
export type IncidentScenario = {
  readonly id: string;
  readonly title: string;
  readonly impact: Severity | undefined;
  readonly direct: readonly string[];
  readonly lost: readonly string[];
  readonly url: string | undefined;
};

/** Until when an audience is told. */
export type IncidentAudience = { readonly audience: MessageAudience; readonly first: Seconds; readonly every: Seconds | undefined };

/** A message that is ready, without its text. */
export type IncidentTemplate = {
  readonly id: string;
  readonly title: string;
  readonly audience: MessageAudience;
  readonly channel: string;
  readonly when: (typeof moments)[number];
  readonly severity: readonly Severity[];
  readonly placeholders: readonly string[];
};

/** Everything that the page for an incident knows. Addresses are given to it, so that it works in any place. */
export type IncidentData = {
  /** What a device keeps its notes under. */
  readonly key: string;
  readonly title: string;
  readonly version: string | undefined;
  readonly zone: string;
  readonly clockStarts: Settings['clock']['starts'];
  readonly startWithin: Seconds;
  /** The section that tells how to respond. */
  readonly guide: { readonly title: string; readonly url: string | undefined } | undefined;
  /** Where all roles are listed. */
  readonly rolesUrl: string;
  /** Roles to call first, in order. */
  readonly callers: readonly string[];
  readonly roles: Readonly<Record<string, IncidentRole>>;
  readonly systems: readonly IncidentSystem[];
  readonly scenarios: readonly IncidentScenario[];
  readonly audiences: readonly IncidentAudience[];
  readonly templates: readonly IncidentTemplate[];
};

/** Where an entry is shown; `undefined` where it is not. */
export type AddressOf = (folder: PageFolder, id: string) => string | undefined;

/** Gather what the page for an incident knows. Scenarios come widest first, because in doubt the widest covers the others. */
export function incidentOf(plan: Plan, analysis: Analysis, addressOf: AddressOf, rolesUrl: string): IncidentData {
  const { settings } = plan;
  const systems = systemsInOrder(plan, analysis, addressOf);
  const { firstNotice, updateEvery } = settings.policy;
  return {
    key: settings.title,
    title: settings.title,
    version: analysis.history.current?.revision.id,
    zone: settings.timezone,
    clockStarts: settings.clock.starts,
    startWithin: settings.policy.startRecoveryWithin,
    guide: guideIn(analysis, addressOf),
    rolesUrl,
    callers: callersOf(plan, analysis),
    roles: rolesOf(plan, addressOf),
    systems,
    scenarios: scenariosOf(plan, analysis, systems, addressOf),
    audiences: messageAudiences.map((audience) => ({ audience, first: firstNotice[audience], every: updateEvery[audience] })),
    templates: [...plan.templates.values()].map(({ id, data: { title, audience, channel, when, severity = [], placeholders = [] } }) => ({
      id,
      title,
      audience,
      channel,
      when,
      severity,
      placeholders,
    })),
  };
}

function guideIn({ sections }: Analysis, addressOf: AddressOf): IncidentData['guide'] {
  const first = sections.find(({ section }) => section.data.area === 'response')?.section;
  return first && { title: first.data.title, url: addressOf('sections', first.id) };
}

const rolesOf = (plan: Plan, addressOf: AddressOf): IncidentData['roles'] =>
  Object.fromEntries(
    [...plan.roles.values()].map(({ id, data: { title, duties, primary, alternate } }) => [
      id,
      { id, title, duties, primary, alternate, url: addressOf('roles', id) },
    ]),
  );

function scenariosOf(plan: Plan, analysis: Analysis, systems: readonly IncidentSystem[], addressOf: AddressOf): IncidentData['scenarios'] {
  const scenarios = [...plan.scenarios.values()].map(({ id, data: { title, impact } }) => {
    const { direct = [], all = [] } = analysis.falls.get(id) ?? {};
    const inOrder = (ids: readonly string[]) => systems.filter((system) => ids.includes(system.id)).map((system) => system.id);
    return { id, title, impact, direct: inOrder(direct), lost: inOrder(all), url: addressOf('scenarios', id) };
  });
  return scenarios.sort((a, b) => b.lost.length - a.lost.length || b.direct.length - a.direct.length);
}
