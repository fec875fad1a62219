import type { Analysis } from '../../analysis/index.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import { withBlanks } from './blanks.ts';
import { type AddressOf, type IncidentData, incidentOf } from './data.ts';
import { embedded } from './embed.ts';
import { factsOf } from './facts.ts';

/** What the page for an incident is made from. */
export type IncidentSource = {
  readonly plan: Plan;
  readonly analysis: Analysis;
  /** Markdown text of an entry as HTML. */
  readonly html: (entry: Entry) => string;
};

/** The page for an incident: what it shows, what its script knows of that, and each message with its blanks. */
export type IncidentPage = { readonly data: IncidentData; readonly json: string; readonly messages: Readonly<Record<string, string>> };

/** Gather the page for an incident. Addresses are given to it, so that it works in any place. */
export function incidentPage({ plan, analysis, html }: IncidentSource, addressOf: AddressOf, rolesUrl: string): IncidentPage {
  const data = incidentOf(plan, analysis, addressOf, rolesUrl);
  const messages = [...plan.templates.values()].map((template) => [template.id, withBlanks(html(template))]);
  return { data, json: embedded(factsOf(data)), messages: Object.fromEntries(messages) };
}
