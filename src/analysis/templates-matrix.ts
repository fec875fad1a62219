import { type MessageAudience, messageAudiences, type Severity, severities } from '../model/common.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { moments } from '../model/template.ts';

type MessageMoment = (typeof moments)[number];

/** Templates for one audience at one moment, for each severity; an empty list is a message nobody has written. */
export type TemplateCell = {
  readonly audience: MessageAudience;
  readonly moment: MessageMoment;
  readonly bySeverity: Readonly<Record<Severity, readonly Entry<'templates'>[]>>;
  /** Whether there is no template at any severity. */
  readonly empty: boolean;
  /** Severities without a template. */
  readonly lacking: readonly Severity[];
};

/** Every audience at every moment, in the order in which people are told. */
export const templatesMatrixOf = (plan: Plan): readonly TemplateCell[] =>
  messageAudiences.flatMap((audience) => moments.map((moment) => cellOf([...plan.templates.values()], audience, moment)));

function cellOf(all: readonly Entry<'templates'>[], audience: MessageAudience, moment: MessageMoment): TemplateCell {
  const templates = all.filter(({ data }) => data.audience === audience && data.when === moment);
  const at = (severity: Severity) => templates.filter(({ data }) => !data.severity?.length || data.severity.includes(severity));
  const bySeverity = { minor: at('minor'), moderate: at('moderate'), major: at('major'), critical: at('critical') };
  return {
    audience,
    moment,
    bySeverity,
    empty: templates.length === 0,
    lacking: severities.filter((severity) => bySeverity[severity].length === 0),
  };
}
