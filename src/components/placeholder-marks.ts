import { replacePlaceholders } from '../model/placeholders.ts';

/** Marks each `{{name}}` of a rendered message as a field, so that it cannot be overlooked and can be filled in. */
export const markPlaceholders = (html: string): string =>
  replacePlaceholders(html, (name, written) => `<mark class="field" data-field="${name}">${written}</mark>`);
