import { type FirstStep, firstStepNames, type FirstSteps as Steps } from '../../src/dashboards/step-names.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Permission } from '../../src/vocabulary/permissions.ts';

const ways: Record<FirstStep, { href: string; may: Permission }> = {
  people: { href: '/users/new', may: 'users.manage' },
  workingDays: { href: '/plant', may: 'plant.manage' },
  materials: { href: '/materials', may: 'catalogue.manage' },
  client: { href: '/clients/new', may: 'clients.manage' },
  order: { href: '/orders/new', may: 'orders.create' },
};

/** How an empty house begins; what is done is ticked, and when all is, nothing of it is left. */
export const FirstSteps = ({ ui, steps }: { ui: Ui; steps: Steps }) => {
  const { first, done } = ui.t.figures.firstSteps;
  return (
    <section class="wide first-steps">
      <h2>{ui.t.figures.firstSteps.title()}</h2>
      <ol>
        {firstStepNames.map((name) => (
          <li>
            {steps[name] ? (
              <span>
                <span aria-hidden="true">●</span> {first[name]()} <small>{done()}</small>
              </span>
            ) : ui.can(ways[name].may) ? (
              <a class="btn" href={ways[name].href}>
                {first[name]()}
              </a>
            ) : (
              <span>
                <span aria-hidden="true">○</span> {first[name]()}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
