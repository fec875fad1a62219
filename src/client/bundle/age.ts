import { ageWords } from '../../model/age.ts';

/** Says how old this copy is, on the reader's day in the plan's zone. Without script, the day on which it was made stands alone. */
const { built, zone } = document.documentElement.dataset;
const today = new Date().toLocaleDateString('sv-SE', { timeZone: zone });
for (const place of document.querySelectorAll<HTMLElement>('[data-age]')) place.textContent = built ? ageWords(built, today) : '';
