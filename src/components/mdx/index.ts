import Aside from './Aside.astro';
import Deadlines from './Deadlines.astro';
import Objectives from './Objectives.astro';
import RecoveryOrder from './RecoveryOrder.astro';
import RoleCard from './RoleCard.astro';
import Template from './Template.astro';

/** The components that an `.mdx` section may use, by the names in `model/components.ts`. */
export const mdxComponents = { Aside, Deadlines, Objectives, RecoveryOrder, RoleCard, Template };
