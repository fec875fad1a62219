import { slugOf } from '../../model/slug.ts';
import { compareVersions } from '../../model/version.ts';
import { entriesOf } from './choices.ts';
import { entryText } from './entry.ts';
import type { Kind } from './kind.ts';
import { always, listed, oneOf, type Situation } from './question.ts';
import { nextVersion, untouched } from './touched.ts';

/** A system that must be recovered. */
export const system: Kind = {
  name: 'system',
  summary: 'something that must be recovered',
  collection: 'systems',
  questions: [
    { name: 'name', ask: 'What is it called?', kind: 'text', required: always },
    {
      name: 'tier',
      ask: 'How urgent is it?',
      kind: 'one',
      required: always,
      choices: ({ plan }) => plan.settings.tiers.map(({ id, title }) => ({ value: id, label: title })),
    },
    { name: 'owner', ask: 'Who answers for it?', kind: 'one', required: always, choices: entriesOf('roles') },
    { name: 'rto', ask: 'How long may recovery take? (`4h`)', kind: 'duration', required: always },
    { name: 'rpo', ask: 'How much data, in time, may be lost? (`15m`)', kind: 'duration', required: always },
    { name: 'mtpd', ask: 'Beyond which time can the damage not be made good? (`24h`)', kind: 'duration' },
    { name: 'from', ask: 'From which day do these targets hold?', kind: 'day', suggested: ({ today }) => today },
    { name: 'revision', ask: 'Which version of the plan brings them?', kind: 'version', suggested: bringing },
    { name: 'dependsOn', ask: 'Which systems must be back before it?', kind: 'many', choices: entriesOf('systems') },
    { name: 'summary', ask: 'What does it do, in one sentence?', kind: 'text' },
  ],
  idOf: (answers) => slugOf(oneOf(answers, 'name') ?? ''),
  write: (answers, situation) =>
    entryText(
      'systems',
      {
        name: oneOf(answers, 'name'),
        summary: oneOf(answers, 'summary'),
        tier: oneOf(answers, 'tier'),
        owner: oneOf(answers, 'owner'),
        dependsOn: listed(answers, 'dependsOn'),
        objectives: [
          {
            from: oneOf(answers, 'from') ?? situation.today,
            rto: oneOf(answers, 'rto'),
            rpo: oneOf(answers, 'rpo'),
            mtpd: oneOf(answers, 'mtpd'),
            revision: oneOf(answers, 'revision') ?? bringing(situation),
          },
        ],
      },
      'What the system is for, where it runs, and what has to be known to recover it.',
    ),
  next: 'The version in `objectives` has to exist and to tell of this system: `npm run new -- revision` writes it. Then run `npm run check`.',
};

/** The newest revision where nobody has approved it yet, else the one that comes next. */
function bringing({ plan }: Situation): string {
  const versions = [...plan.revisions.keys()].toSorted(compareVersions);
  const newest = plan.revisions.get(versions.at(-1) ?? '');
  return newest && !newest.data.approvedOn ? newest.id : nextVersion(versions, { ...untouched, content: true });
}
