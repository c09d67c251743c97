/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Report } from '../report.ts';
import { exchangeHref, rowHref } from './anchors.ts';
import { words } from './certificate-words.ts';
import { OutcomeChip } from './chips.tsx';
import { type ScenarioData, scenarioData } from './data/scenario-data.ts';
import { ScenarioPicture } from './scenario-picture.tsx';
import { T } from './text.tsx';

/** The scenarios as they went: a picture of each, its steps with their exchanges, and what failed in it. */
export function Scenarios({ report }: { readonly report: Report }) {
  const scenarios = scenarioData(report);
  if (scenarios.length === 0) return null;
  return (
    <section>
      <h2>
        <T text={words.scenarios} />
      </h2>
      {scenarios.map((scenario) => (
        <ScenarioView key={scenario.story.id} scenario={scenario} />
      ))}
    </section>
  );
}

function ScenarioView({ scenario }: { readonly scenario: ScenarioData }) {
  const { story, outcome, steps, failures } = scenario;
  const nothing = story.unmet ?? story.inapplicable;
  return (
    <article class="scenario" id={story.id}>
      <h3>
        <OutcomeChip outcome={outcome} /> <T text={story.title} /> <code>{story.id}</code>
      </h3>
      {nothing === undefined ? null : (
        <p>
          <T text={nothing} />
        </p>
      )}
      {failures.map(({ operation, requirement, statement }) => (
        <p key={`${operation} ${requirement}`} class="failure">
          <OutcomeChip outcome="failed" />{' '}
          <a href={rowHref(`${operation}/${requirement}`)}>
            <T text={statement} />
          </a>{' '}
          <code>{operation}</code>
        </p>
      ))}
      {steps.length === 0 ? null : (
        <div class="scroll">
          <ScenarioPicture scenario={scenario} />
        </div>
      )}
      {steps.length === 0 ? null : (
        <details class="steps">
          <summary>
            <T text={words.steps} /> ({steps.length})
          </summary>
          <ol>
            {steps.map((step) => (
              <li key={step.exchange}>
                <a href={exchangeHref(step.exchange)}>
                  <T text={step.title} />
                </a>{' '}
                <code>{step.operation}</code> → <code>{step.answer}</code>{' '}
                <span class="note">{step.exchange}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}
