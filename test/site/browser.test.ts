import { expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';

test('there is a browser, and it shows a page', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<title>Plan</title><h1>Recovery</h1><script>document.title += 2 * 21</script>');
    expect(await page.title()).toBe('Plan42');
    expect(await page.getByRole('heading').textContent()).toBe('Recovery');
  } finally {
    await browser.close();
  }
});
