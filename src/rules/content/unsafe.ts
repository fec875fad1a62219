import { isActingAddress } from '../../model/address.ts';
import type { Component } from '../../model/document.ts';
import { misfits, rule } from '../rule.ts';

export default rule({
  id: 'content/unsafe',
  kind: 'defect',
  level: 'error',
  why: 'A plan is opened with trust in an emergency; text that runs code would have the trust of every reader.',
  *check(plan, analysis) {
    yield* misfits('content/unsafe')(plan, analysis);
    for (const { file, body } of [...plan.entries, ...plan.damaged]) {
      const { unsafe, links, components } = body.outline;
      for (const { line, column, what, hint } of unsafe) yield { at: { file, line, column }, message: what, hint };
      for (const { url, line, column, picture } of links) {
        if (!isActingAddress(url)) continue;
        const what = picture ? 'the address of a picture' : 'a link';
        yield {
          at: { file, line, column },
          message: `${what} holds code or data, \`${shortened(url)}\``,
          hint: 'link to a page or a file',
        };
      }
      for (const component of components.filter(isRawHtml)) {
        const { name, line, column } = component;
        yield {
          at: { file, line, column },
          message: `\`<${name}>\` is raw HTML`,
          hint: 'write it as Markdown; in MDX the components of the plan alone are allowed',
        };
      }
    }
  },
});

const isRawHtml = ({ name }: Component) => !/^[A-Z]/.test(name);

const shortened = (url: string) => (url.length > 40 ? `${url.slice(0, 40)}…` : url);
