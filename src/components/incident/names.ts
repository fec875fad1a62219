import { listed } from '../../model/words.ts';
import type { IncidentSystem } from '../../report/incident/systems.ts';

/** Names of systems as a list in words: `Accounts, Payments and Storefront`. */
export const namesIn = (ids: readonly string[], systems: readonly IncidentSystem[]): string =>
  listed(ids.map((id) => systems.find((system) => system.id === id)?.name ?? id));
