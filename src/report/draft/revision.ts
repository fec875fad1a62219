import { shift } from '../../model/day.ts';
import { titleOf } from '../../model/plan.ts';
import { updateKinds } from '../../model/revision.ts';
import type { Area } from '../../model/section.ts';
import { rolesNeededBy } from '../../model/system.ts';
import { entriesOf, openGaps, unanswered, words } from './choices.ts';
import { entryText } from './entry.ts';
import type { Kind } from './kind.ts';
import { type Answers, always, listed, listOf, oneOf, type Situation } from './question.ts';
import { nextVersion } from './touched.ts';
import type { Written } from './yaml.ts';

const answered = (answers: Answers) =>
  listOf(answers, 'reviews').length > 0 || oneOf(answers, 'scheduled') === 'yes' || oneOf(answers, 'businessChange') !== undefined;

/** A revision of the plan, with what the change that is not committed yet touches. */
export const revision: Kind = {
  name: 'revision',
  summary: 'an update of the plan; knows what you changed and have not committed yet',
  collection: 'revisions',
  questions: [
    {
      name: 'version',
      ask: 'Which version? Major: the plan is used differently; minor: content changed; patch: wording.',
      kind: 'version',
      suggested: (situation) => nextVersion([...situation.plan.revisions.keys()], situation.touched, gapsTouched(situation).length > 0),
    },
    { name: 'date', ask: 'From which day is it in force?', kind: 'day', suggested: ({ today }) => today },
    { name: 'summary', ask: 'What is different now, in one sentence?', kind: 'text', required: always },
    { name: 'author', ask: 'Who writes it?', kind: 'one', required: always, choices: entriesOf('roles') },
    { name: 'addresses', ask: 'Which gaps does it answer?', kind: 'many', choices: openGaps, suggested: gapsTouched },
    { name: 'reviews', ask: 'Which reviews led to it?', kind: 'many', choices: entriesOf('reviews'), suggested: reviewsOf },
    {
      name: 'scheduled',
      ask: 'Is it a regular review of the plan?',
      kind: 'one',
      choices: words(['yes', 'no']),
      asked: (answers) => !answered(answers),
    },
    {
      name: 'businessChange',
      ask: 'What changed in the business?',
      kind: 'text',
      required: (answers) => !answered(answers),
      asked: (answers) => !answered(answers),
    },
    { name: 'approvedBy', ask: 'Who has approved it?', kind: 'one', choices: entriesOf('roles') },
  ],
  idOf: (answers) => oneOf(answers, 'version'),
  write: (answers, situation, id) =>
    entryText('revisions', fieldsOf(answers, situation, id), 'Why the plan changes, for those who have to work with it.', {
      ...(listed(answers, 'addresses') ? { addresses: ['These name what you changed; take out what this revision does not answer.'] } : {}),
      because: ['`reviews`, `scheduled: true` or `businessChange`: at least one.'],
    }),
  next: 'Say in `change` what each update means and complete the roll-out; fill in the approval once you have it. `npm run diff -- --base HEAD` shows what it means.',
};

function fieldsOf(answers: Answers, situation: Situation, version: string) {
  const updates = updatesOf(situation);
  const date = oneOf(answers, 'date') ?? situation.today;
  const due = shift(date, Math.floor(situation.plan.settings.policy.rolloutWithin / 86_400));
  // A gap whose revision has nothing to do counts as mended at once; these tasks keep it honest until somebody has thought about it.
  const tasks = listOf(answers, 'addresses').map((id) => ({
    task: `Say what has to be done so that ${id} is mended`,
    role: situation.gaps.get(id)?.gap.owner ?? oneOf(answers, 'author'),
    due,
  }));
  const communication = audiencesOf(situation).map((to) => ({ to, channel: to === 'employees' ? 'briefing' : 'document', due }));
  return {
    version,
    date,
    summary: oneOf(answers, 'summary'),
    author: oneOf(answers, 'author'),
    approvedBy: oneOf(answers, 'approvedBy'),
    approvedOn: oneOf(answers, 'approvedBy') ? situation.today : undefined,
    because: {
      reviews: listed(answers, 'reviews'),
      scheduled: oneOf(answers, 'scheduled') === 'yes' ? true : undefined,
      businessChange: oneOf(answers, 'businessChange'),
    },
    updates: updates.length ? updates : undefined,
    addresses: listed(answers, 'addresses'),
    rollout: { implementation: tasks.length ? tasks : undefined, communication },
  };
}

function updatesOf({ touched }: Situation): Written[] {
  const sections = touched.sections.map((section) => ({
    kind: kindOf(section.data.area),
    section: section.id,
    change: `Say what is different now in “${titleOf(section)}”.`,
  }));
  const systems = touched.systems.flatMap(({ system, kinds }) =>
    kinds.map((kind) => ({ kind, systems: [system.id], change: `Say what is different now for ${titleOf(system)}.` })),
  );
  return [...sections, ...systems];
}

/** Governance is no kind of update; what changes there changes how people respond. */
const kindOf = (area: Area) => updateKinds.find((kind) => kind === area) ?? 'response';

/** Who has to be told: employees always, partners and vendors where one of their roles owns or takes part in what changed. */
function audiencesOf({ touched, plan }: Situation): readonly ('employees' | 'partners' | 'vendors')[] {
  const roles = [
    ...touched.sections.map(({ data }) => data.owner),
    ...touched.systems.flatMap(({ system: { data } }) => rolesNeededBy(data)),
  ];
  const parties = new Set(roles.map((role) => plan.roles.get(role)?.data.party));
  return [
    'employees',
    ...(parties.has('partner') ? (['partners'] as const) : []),
    ...(parties.has('vendor') ? (['vendors'] as const) : []),
  ];
}

/** Gaps without an answer that name a changed section; where they name none, a changed system. An accepted risk is left alone. */
function gapsTouched({ gaps, touched }: Situation): readonly string[] {
  const sections = new Set(touched.sections.map(({ id }) => id));
  const systems = new Set(touched.systems.map(({ system }) => system.id));
  return [...gaps.values()]
    .filter(({ state }) => unanswered({ state }) && state !== 'accepted')
    .filter(({ gap }) => (gap.sections?.length ? gap.sections.some((id) => sections.has(id)) : gap.systems?.some((id) => systems.has(id))))
    .map(({ id }) => id);
}

/** The reviews that raised the gaps that it answers. */
function reviewsOf({ gaps }: Situation, answers: Answers): readonly string[] {
  return [...new Set(listOf(answers, 'addresses').flatMap((id) => gaps.get(id)?.review.id ?? []))];
}
