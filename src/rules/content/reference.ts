import type { Reference } from '../../analysis/references.ts';
import type { CollectionName } from '../../model/collections.ts';
import { asideKinds, components } from '../../model/components.ts';
import type { Remark } from '../../model/finding.ts';
import { nearest, slipsIn } from '../../model/nearest.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { affectedFields, milestones } from '../../model/review.ts';
import type { PageFolder } from '../../model/routes.ts';
import type { System } from '../../model/system.ts';
import { counted } from '../../model/words.ts';
import { type Rule, rule } from '../rule.ts';

/**
 * The rule that every id leads to something.
 *
 * @param ruleIds the ids that `checks` in plan.yaml may name
 */
export const reference = (ruleIds: () => readonly string[]): Rule =>
  rule({
    id: 'content/reference',
    kind: 'defect',
    level: 'error',
    why: 'A name that leads to nothing breaks the trace from a finding to its proof.',
    *check(plan, { dangling, backlinks }) {
      // What an objective's revision has to be is the rule `objectives/revision`.
      const loose = dangling.filter(({ by }) => by !== 'objectives.revision');
      for (const [folder, named] of Map.groupBy(loose, (one) => one.folder))
        yield* unknownIn(plan, folder, named, (id) => backlinks.has(`${folder}/${id}`));
      yield* systemReferences(plan);
      yield* reviewReferences(plan);
      yield* audienceReferences(plan);
      yield* componentProblems(plan);
      for (const id of Object.keys(plan.settings.checks ?? {})) {
        if (!ruleIds().includes(id)) yield unknown({ file: 'plan.yaml', field: ['checks', id], key: true }, 'a rule', id, ruleIds());
      }
    },
  });

const nouns: Readonly<Record<PageFolder, string>> = {
  roles: 'a role',
  sections: 'a section',
  systems: 'a system',
  scenarios: 'a scenario',
  reviews: 'a review',
  revisions: 'a revision',
  exercises: 'an exercise',
  templates: 'a template',
  gaps: 'a gap',
};

/** So many places are told one by one that name what is not there. */
const few = 3;

/**
 * Names that lead to nothing in one folder. Where all of it is missing, that is one mistake, however many places show it; so is one name
 * in many places.
 *
 * @param isNamed whether an entry of the folder is named somewhere, so that another name hardly means it
 */
function* unknownIn(plan: Plan, folder: PageFolder, named: readonly Reference[], isNamed: (id: string) => boolean): Iterable<Remark> {
  const [first, ...others] = named;
  const where = folder === 'roles' ? 'in `roles.yaml`' : `in \`${folder}/\``;
  if (first && folder !== 'gaps' && plan[folder].size === 0 && named.length > few) {
    yield {
      at: first.at,
      message: `\`${first.id}\` is not ${nouns[folder]}: there is none ${where}, and ${counted(others.length, 'more place')} name one`,
      hint: hintOf(plan, folder, first.id) ?? (folder === 'roles' ? nearRoles(plan) : undefined) ?? `write them ${where}`,
      related: namedHere(others),
    };
    return;
  }
  const known = idsOf(plan, folder);
  const unnamed = new Set(known.filter((one) => !isNamed(one)));
  const slipsOf = slipsIn(known);
  for (const [id, places] of Map.groupBy(named, (one) => one.id)) {
    const slips = slipsOf(id);
    const likely = known.filter((one) => unnamed.has(one) || slips.has(one));
    const remarks = places.map(({ at }): Remark => {
      const remark = unknown(at, nouns[folder], id, known, likely);
      const hint = hintOf(plan, folder, id) ?? (folder === 'gaps' && !remark.hint?.startsWith('did you') ? everyGap : undefined);
      return hint ? { ...remark, hint } : remark;
    });
    yield* remarks.length > few ? inOne(remarks, places, where) : remarks;
  }
}

const namedHere = (places: readonly Reference[]): Remark['related'] =>
  places.slice(0, few).map(({ at, id }) => ({ at, message: `\`${id}\` is named here` }));

/** One name in many places, told at the first. */
const inOne = (remarks: readonly Remark[], [, ...others]: readonly Reference[], where: string): readonly Remark[] =>
  remarks.slice(0, 1).map((remark) => ({
    ...remark,
    message: `${remark.message}, and ${counted(others.length, 'more place')} name it`,
    hint: remark.hint?.startsWith('known are') ? `write it ${where}, or name another: ${remark.hint}` : remark.hint,
    related: namedHere(others),
  }));

const everyGap = '`npm run gaps -- --all` lists every gap';

/** A file that nobody reads and that was to be that of the roles. */
function nearRoles({ misfits }: Plan): string | undefined {
  const file = misfits.find(({ rule, at }) => rule === 'content/unread-file' && /role/i.test(at.file))?.at.file;
  return file && `\`${file}\` is not read; see what is said of it`;
}

/** What is known of a name that leads to nothing, where it is more than a likeness. */
function hintOf(plan: Plan, folder: PageFolder, id: string): string | undefined {
  const unread = unreadFile(plan, id);
  const renamed = folder === 'gaps' ? undefined : renamedFrom(plan, folder, id);
  return unread ? `\`${unread}\` is not read; see what is said of it` : renamed && `it is \`${renamed}\` now`;
}

const renamedFrom = (plan: Plan, folder: CollectionName, id: string): string | undefined =>
  [...plan[folder].values()].find(({ data }) => data.formerly?.includes(id))?.id;

/** A file of this name that no collection reads. */
const unreadFile = (plan: Plan, id: string): string | undefined =>
  plan.misfits.find(({ rule, at }) => rule === 'content/unread-file' && `${at.file.split('/').at(-1)}.`.toLowerCase().startsWith(`${id}.`))
    ?.at.file;

/** Every id of a folder, those of entries that could not be read as well. */
const idsOf = (plan: Plan, folder: PageFolder): readonly string[] => {
  const broken = plan.broken.flatMap((key) => (key.startsWith(`${folder}/`) && !key.endsWith('/*') ? [key.slice(folder.length + 1)] : []));
  return [...new Set([...plan[folder].keys(), ...broken])];
};

/** @param likely those of the known that can be meant */
function unknown(at: Remark['at'], noun: string, id: string, known: readonly string[], likely = known): Remark {
  const near = nearest(id, likely);
  const some = known.slice(0, 5).map((one) => `\`${one}\``);
  const list = some.length
    ? `known are ${some.join(', ')}${known.length > some.length ? ` and ${known.length - some.length} more` : ''}`
    : 'there is none yet';
  return { at, message: `\`${id}\` is not ${noun}`, hint: near ? `did you mean \`${near}\`?` : list };
}

function* systemReferences(plan: Plan): Iterable<Remark> {
  const tiers = plan.settings.tiers.map(({ id }) => id);
  const damaged = plan.damaged.filter((entry): entry is Entry<'systems'> => entry.collection === 'systems');
  for (const system of [...plan.systems.values(), ...damaged]) {
    const { tier, recovery = [] }: Partial<System> = system.data;
    if (tier && !tiers.includes(tier) && !plan.exists(`tiers/${tier}`))
      yield unknown(placeIn(system, 'tier'), 'a tier of plan.yaml', tier, tiers);
    // Where lines of a file are no YAML, a step may stand in them.
    if (plan.misfits.some(({ rule, at }) => rule === 'content/syntax' && at.file === system.file)) continue;
    const ids = recovery.map(({ id }) => id);
    for (const [index, { after = [] }] of recovery.entries()) {
      for (const [place, id] of after.entries()) {
        if (!ids.includes(id)) yield unknown(placeIn(system, 'recovery', index, 'after', place), 'a step of this system', id, ids);
      }
    }
  }
}

function* reviewReferences(plan: Plan): Iterable<Remark> {
  for (const review of plan.reviews.values()) {
    const { planVersion, steps = [], unknown: unknowns = [], affected } = review.data;
    if (planVersion && !plan.exists(`revisions/${planVersion}`)) {
      yield unknown(placeIn(review, 'planVersion'), 'a revision', planVersion, idsOf(plan, 'revisions'));
    }
    for (const [index, { system, step }] of steps.entries()) {
      const own = plan.systems.get(system)?.data.recovery?.map(({ id }) => id);
      if (step && own && !own.includes(step))
        yield unknown(placeIn(review, 'steps', index, 'step'), `a recovery step of \`${system}\``, step, own);
    }
    if (unknowns.length === 0) continue;
    const nameable = [...milestones, ...affected.flatMap(({ system }) => affectedFields.map((field) => `affected.${system}.${field}`))];
    for (const [index, name] of unknowns.entries()) {
      if (!nameable.includes(name))
        yield unknown(placeIn(review, 'unknown', index), 'a milestone, nor `affected.<system>.<field>`', name, nameable);
    }
  }
}

function* audienceReferences(plan: Plan): Iterable<Remark> {
  const { audiences } = plan.settings;
  for (const entry of [...plan.entries, ...plan.damaged]) {
    const audience = entry.collection === 'templates' ? undefined : (entry.data as { audience?: string }).audience;
    if (audience && !audiences.includes(audience) && !plan.exists(`audiences/${audience}`))
      yield unknown(placeIn(entry, 'audience'), 'an audience of plan.yaml', audience, audiences);
  }
}

function* componentProblems(plan: Plan): Iterable<Remark> {
  const tiers = plan.settings.tiers.map(({ id }) => id);
  for (const { file, body } of [...plan.entries, ...plan.damaged]) {
    for (const { name, attributes, line, column } of body.outline.components) {
      if (!/^[A-Z]/.test(name)) continue;
      const at = { file, line, column };
      const known = components[name];
      if (!known) {
        yield unknown(at, 'a component of the plan', name, Object.keys(components));
        continue;
      }
      const strange = Object.keys(attributes).filter((attribute) => !(attribute in known));
      for (const attribute of strange) yield unknown(at, `an attribute of \`<${name}>\``, attribute, Object.keys(known));
      const meant = strange.map((attribute) => nearest(attribute, Object.keys(known)));
      for (const [attribute, required] of Object.entries(known)) {
        if (required && typeof attributes[attribute] !== 'string' && !meant.includes(attribute)) {
          yield { at, message: `\`<${name}>\` lacks its attribute \`${attribute}\``, hint: `write \`<${name} ${attribute}="…" />\`` };
        }
      }
      const { tier, kind } = attributes;
      if (name === 'Aside' && kind !== undefined && !(asideKinds as readonly unknown[]).includes(kind))
        yield unknown(at, 'a kind of `<Aside>`', String(kind), asideKinds);
      if (typeof tier === 'string' && !tiers.includes(tier) && !plan.exists(`tiers/${tier}`))
        yield unknown(at, 'a tier of plan.yaml', tier, tiers);
    }
  }
}
