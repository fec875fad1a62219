/** How much of a long list a page shows: more than a reader works through there, and little enough for a telephone to open. */
export const most = {
  /** Names in a row, beside other facts. */
  names: 12,
  /** Systems of one review, a dot each in the list of reviews. */
  dots: 40,
  /** Findings of one rule, on the page of all rules, and how many of them a reader sees without asking for more. */
  findings: 50,
  findingsOpen: 5,
  /** Findings of one rule, on its own page. */
  ruleFindings: 1000,
  /** Sections beside the one that is being read. */
  sections: 60,
  /** Systems on the overview. */
  systems: 30,
  /** Systems to choose from in an incident, without a field to find them by. */
  picks: 20,
  /** Revisions before, and after, the one that is being read. */
  revisionsBeside: 5,
  /** Recoveries of one system. */
  recoveries: 200,
  /** Rows of a list that a browser lays out before a reader asks for the others. */
  rows: 500,
  /** Messages that were made from one template. */
  uses: 200,
  /** Reviews in the whole plan, which people carry and print. */
  printed: 200,
  /** Pairs of a system and a scenario that nothing has covered. */
  holes: 200,
  /** Systems by scenarios in one table. */
  cells: 4000,
  /** Gaps on a page that is about something else, with a link to the register. */
  gapsAside: 50,
  /** Gaps of one review or revision. */
  gaps: 300,
  /** Unresolved gaps in the register. */
  unresolved: 2000,
} as const;

/** The first of a list, and how many more there are. */
export type Few<T> = { readonly shown: readonly T[]; readonly left: number };

/** Cut a list that is longer than `limit`. */
export const few = <T>(all: readonly T[], limit: number): Few<T> => ({ shown: all.slice(0, limit), left: Math.max(0, all.length - limit) });

/** What stands in a list beside the place `at`: as many before and after it as `limit`. */
export const beside = <T>(all: readonly T[], at: number, limit: number): readonly T[] => all.slice(Math.max(0, at - limit), at + limit + 1);
