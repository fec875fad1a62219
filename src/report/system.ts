import type { Lacks } from '../analysis/lacks.ts';
import type { Inspection } from '../inspect.ts';
import { formatDuration } from '../model/duration.ts';
import type { Entry } from '../model/plan.ts';
import type { PageFolder } from '../model/routes.ts';
import { counted, countedInWords } from '../model/words.ts';
import { type Bench, benchOf } from './figures/bench.ts';
import { type Gantt, ganttOf } from './figures/gantt.ts';
import { networkOf } from './figures/network.ts';
import { benchFacts, systemNetwork, wayBars } from './figures/system.ts';
import {
  benchDescription,
  fallsHeading,
  firstTierLoss,
  gapsHeading,
  lacksHeading,
  measuredHeading,
  notDrawn,
  plannedStepsHeading,
} from './wording/system.ts';
import { wayHeading, waySentences } from './wording/way.ts';

/** What a page on a system or a review is made from. */
export type PageSource = Pick<Inspection, 'plan' | 'analysis' | 'today'> & {
  readonly names: { readonly nameOf: (folder: PageFolder, id: string) => string };
};

type System = Entry<'systems'>;

/** Everything that the page of a system shows, from its facts to its figures. */
export async function systemPage(system: System, source: PageSource) {
  const facts = factsOf(system, source);
  return {
    facts,
    benches: benchesOf(system, facts, source),
    way: wayOf(system, facts, source),
    network: await drawNetwork(system, source),
    headings: headingsOf(facts, source.plan.partial ?? false),
    searched: { system: system.id, status: facts.lacks.lacks.length ? 'lacks something' : 'lacks nothing', year: yearsOf(facts) },
  };
}

type Facts = ReturnType<typeof factsOf>;

function factsOf({ id }: System, { analysis, names }: PageSource) {
  const { evidence, recovery } = analysis;
  const measurements = analysis.measurements.bySystem.get(id) ?? [];
  const concerns = present(analysis.concerns.get(id));
  return {
    targets: present(analysis.targets.get(id)),
    measurements,
    counts: analysis.attainment.bySystem.get(id),
    newest: measurements.find(({ draft }) => !draft),
    evidence: evidence.get(id),
    ongoing: analysis.measurements.ongoing.find(({ system }) => system === id),
    recommendations: present(analysis.recommendations.get(id)),
    concerns,
    unresolved: concerns.gaps.filter((gap) => analysis.gaps.get(gap)?.unresolved).length,
    recovery: present(recovery.systems.get(id)),
    weakness: present(analysis.weakness.get(id)),
    steps: analysis.steps.get(id) ?? [],
    lacks: present<Lacks>(analysis.lacks.get(id)),
    needs: (recovery.needs.get(id) ?? []).map((other) => names.nameOf('systems', other)),
  };
}

/** Every system of the plan has each of its facts. */
function present<T>(fact: T | undefined): T {
  if (fact === undefined) throw new Error('a system has no facts');
  return fact;
}

type DrawnBench = {
  readonly bench: Bench;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly measure: string;
};

function benchesOf({ data }: System, { measurements }: Facts, { plan, today }: PageSource): readonly DrawnBench[] {
  return (['RTO', 'RPO'] as const).map((name) => ({
    bench: benchOf(benchFacts(name, data, measurements, plan.settings.timezone, today)),
    id: name.toLowerCase(),
    title: `${name === 'RTO' ? 'Recovery time' : 'Data loss'} of ${data.name} against its target`,
    description: benchDescription(name, data, measurements),
    measure: name === 'RTO' ? 'Recovery time' : 'Data lost, in time',
  }));
}

function wayOf({ id, data }: System, { recovery, targets, weakness }: Facts, { analysis, names }: PageSource) {
  const nameOf = (system: string) => names.nameOf('systems', system);
  const rto = targets.current?.objective.rto;
  const { bars, whole } = wayBars(id, recovery, analysis.recovery, analysis.steps, nameOf);
  const gantt: Gantt | undefined = bars.length ? ganttOf(bars, rto) : undefined;
  const takes = recovery.planned ? `The deciding path takes ${formatDuration(recovery.planned.seconds)}` : 'No path is known';
  return {
    more: whole ? '' : ' Systems that do not decide are left out.',
    sentences: waySentences(id, recovery, rto, nameOf),
    gantt,
    title: `The way back of ${data.name} as planned`,
    description: `${counted(bars.length, 'bar')} to scale. ${takes}${rto === undefined ? '' : `; the target is ${formatDuration(rto)}`}. The steps are in the table beneath.`,
    loss: firstTierLoss(id, weakness),
  };
}

/** The graph of a system; where it would be too large to be read, of what is next to it alone, and else nothing. */
async function drawNetwork({ id, data }: System, { analysis, names }: PageSource) {
  const nameOf = (system: string) => names.nameOf('systems', system);
  for (const reach of ['all', 'direct'] as const) {
    const { nodes, edges, leftOut } = systemNetwork(id, reach, analysis.recovery, nameOf);
    const network = nodes.length < 2 ? undefined : await networkOf(nodes, edges);
    if (!network) continue;
    const needs = edges.map(({ from, to }) => `${nameOf(to)} needs ${nameOf(from)}`);
    const more = notDrawn(leftOut);
    return { network, title: `What ${data.name} depends on`, description: `${needs.join('; ')}.${more}`, more };
  }
  return undefined;
}

function headingsOf({ recovery, weakness, steps, lacks, concerns, unresolved, measurements, counts }: Facts, partial: boolean) {
  const { exercises, scenarios, revisions } = concerns;
  const headings = {
    measured:
      partial && !measurements.length
        ? 'Promised and measured'
        : measuredHeading(counts, measurements.length, measurements.filter(({ draft, rta }) => draft && rta).length),
    path: wayHeading(recovery),
    steps: plannedStepsHeading(steps.map(({ step }) => step)),
    falls: partial ? 'When it falls' : fallsHeading(weakness),
    lacks: lacksHeading(lacks.lacks.length),
    gaps: partial ? 'Gaps' : gapsHeading(unresolved, concerns.gaps.length),
    practised: partial
      ? 'Scenarios and exercises'
      : `In ${countedInWords(scenarios.length, 'scenario')} and ${countedInWords(exercises.length, 'exercise')}`,
    history: `Changed by ${countedInWords(revisions.length, 'revision')}`,
  };
  const items = [
    ['measured', 'Promised and measured'],
    ['path', 'The way back'],
    ['steps', 'Steps'],
    ['protection', 'Protection'],
    ['falls', 'When it falls'],
    ['lacks', 'What it lacks'],
    ['gaps', 'Gaps'],
    ['practised', 'Scenarios and exercises'],
    ['objectives', 'Targets over time'],
    ...(revisions.length ? [['history', 'History']] : []),
  ].map(([slug = '', text = '']) => ({ slug, text }));
  return { ...headings, items };
}

const yearsOf = ({ measurements }: Facts): readonly string[] => [...new Set(measurements.map(({ day }) => day.slice(0, 4)))];
