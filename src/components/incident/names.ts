import { listed, listedFew } from '../../model/words.ts';
import type { IncidentSystem } from '../../report/incident/systems.ts';

/** Names of systems as a list in words: `Accounts, Payments and Storefront`. */
export const namesIn = (ids: readonly string[], systems: readonly IncidentSystem[]): string => listed(ids.map(nameIn(systems)));

/** The same, of very many the first alone: the order of recovery on the same page names each. */
export const someIn = (ids: readonly string[], systems: readonly IncidentSystem[]): string => listedFew(ids.map(nameIn(systems)), 12);

const nameIn = (systems: readonly IncidentSystem[]) => (id: string) => systems.find((system) => system.id === id)?.name ?? id;
