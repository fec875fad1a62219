import type { ChangeEffects, Concerned } from '../../analysis/change-effects.ts';
import type { Change } from '../../analysis/changes.ts';
import { formatDay } from '../../model/day.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import type { rolloutAudiences } from '../../model/revision.ts';
import { uncapital } from '../../model/words.ts';
import { fieldWords } from './wording.ts';

/** Who must be told of a change, why, and a first draft of what to tell them. */
export type Telling = {
  readonly audience: Exclude<(typeof rolloutAudiences)[number], 'customers'>;
  readonly roles: readonly { readonly id: string; readonly title: string; readonly because: readonly string[] }[];
  readonly notice: string;
};

const audiences = [
  ['employee', 'employees'],
  ['partner', 'partners'],
  ['vendor', 'vendors'],
] as const;

/** Who must be told: those whose duties, sections, systems or recovery steps are other ones now. Others are told nothing of them. */
export function tellingsOf(changes: readonly Change[], concerned: ChangeEffects['concerned'], plan: Plan): readonly Telling[] {
  const revision = changes.flatMap(({ collection, kind, after }) =>
    collection === 'revisions' && kind === 'added' ? [after as Entry<'revisions'>] : [],
  );
  return audiences.flatMap(([party, audience]) => {
    const roles = concerned[party].map((one) => ({ id: one.role.id, title: one.role.data.title, because: reasonsOf(one) }));
    return roles.length ? [{ audience, roles, notice: noticeOf(audience, roles, plan, revision.at(-1)) }] : [];
  });
}

function reasonsOf({ role, owns, steps }: Concerned): readonly string[] {
  const own = owns.map((change) => {
    const fields = told(change.fields);
    if (change.collection === 'roles' && change.id === role.id) return change.kind === 'added' ? 'the role is new' : `your role: ${fields}`;
    const noun = change.collection === 'sections' ? 'section' : 'system';
    return `${noun} “${change.title}” ${change.kind === 'changed' && fields ? `changes: ${fields}` : verbs[change.kind]}`;
  });
  const done = steps.map(({ system, step }) => {
    const fields = told(
      system.fields.filter(({ label }) => label.startsWith(step)).map((field) => ({ ...field, label: rest(field.label, step) })),
    );
    return `step “${step}” of ${system.title}${fields ? `: ${fields}` : ''}`;
  });
  return [...own, ...done];
}

const told = (fields: Change['fields']) =>
  fields
    .filter(({ substance }) => substance)
    .map(fieldWords)
    .join('; ');

const verbs = { added: 'is new', removed: 'is gone', renamed: 'has another name', changed: 'has another text' } as const;

const rest = (label: string, step: string) => label.slice(step.length).replace(/^:? /, '') || 'the step';

function noticeOf(audience: Telling['audience'], roles: Telling['roles'], plan: Plan, revision: Entry<'revisions'> | undefined): string {
  const { organisation, title } = plan.settings;
  const due = revision?.data.rollout?.communication?.find(({ to }) => to === audience)?.due;
  const author = revision && plan.roles.get(revision.data.author)?.data.title;
  return [
    `Subject: ${title}: ${revision ? `version ${revision.id}` : 'a change'}`,
    '',
    revision
      ? `From ${formatDay(revision.data.date)} on ${organisation} works with version ${revision.id} of its plan. ${revision.data.summary}`
      : `${organisation} changes its plan.`,
    '',
    'What is different for you:',
    ...roles.flatMap((role) => role.because.map((reason) => `- ${role.title}: ${reason}`)),
    '',
    `Please read it${due ? ` by ${formatDay(due)}` : ''}, and tell ${author ? `the ${uncapital(author)}` : 'us'} if you cannot work like this.`,
  ].join('\n');
}
