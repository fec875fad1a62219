import ical, { ICalCalendarMethod } from 'ical-generator';
import type { DueItem } from '../analysis/due.ts';
import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { dueTitle } from './due-words.ts';
import { plain } from './escape.ts';

/**
 * Everything that falls due as an iCalendar file: an all-day event each, without an end, which means that day. Ids and stamps follow from the content and the
 * day alone, so that a calendar that subscribes to it moves an event instead of doubling it.
 *
 * @param site where the site stands, such as `https://plan.example.org/base`; without it, events hold no address
 */
export function toCalendar(due: readonly DueItem[], { settings, roles }: Plan, today: Day, site?: string): string {
  const name = escaped(settings.title);
  const calendar = ical({
    name,
    prodId: { company: escaped(settings.organisation), product: name, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const item of due) {
    const owner = item.owner === undefined ? undefined : (roles.get(item.owner)?.data.title ?? item.owner);
    calendar.createEvent({
      id: idOf(item),
      summary: plain(dueTitle(item)),
      description: owner ? plain(`Owed by: ${owner}`) : null,
      allDay: true,
      start: atMidnight(item.day),
      stamp: atMidnight(today),
      categories: [{ name: item.kind }],
      url: site === undefined ? null : `${site.replace(/\/$/, '')}${item.path}`,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** What the library writes as it gets it, and the format gives a meaning; texts of events it escapes itself. */
const escaped = (text: string): string => plain(text).replace(/[\\;,]/g, '\\$&');

const idOf = ({ kind, key, part }: DueItem) => `${[kind, key, part].filter(Boolean).join('-').replaceAll('/', '-')}@due`;

/** The library reads the day of an all-day event in UTC, whatever the zone of the machine. */
const atMidnight = (day: Day) => new Date(`${day}T00:00Z`);
