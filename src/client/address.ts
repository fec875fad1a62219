/** A part of the page's address after the `?`; empty where it is not there. */
export const askedFor = (name: string): string => new URLSearchParams(location.search).get(name) ?? '';

/** Keep what a reader chose in the address, so that it can be shared and survives going back; an empty value is dropped. */
export function keep(choices: Readonly<Record<string, string>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(choices)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, '', address);
}
