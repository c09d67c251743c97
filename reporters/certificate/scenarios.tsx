/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { sameText } from '../../schemas/text.ts';
import type { Exchange, StoryLine } from '../../schemas/types/record.ts';
import { outcomeOrder, type RowOutcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import { words } from './certificate-words.ts';
import { OutcomeChip } from './chips.tsx';
import { T } from './text.tsx';

/** The scenarios as they went: each step with its operation, when, and what came back. */
export function Scenarios({ report }: { readonly report: Report }) {
  const scenarios = report.run.stories.filter((story) => story.form === 'scenario');
  if (scenarios.length === 0) return null;
  return (
    <section>
      <h2>
        <T text={words.scenarios} />
      </h2>
      {scenarios.map((story) => (
        <ScenarioView key={story.id} report={report} story={story} />
      ))}
    </section>
  );
}

function ScenarioView({ report, story }: { readonly report: Report; readonly story: StoryLine }) {
  const nothing = story.unmet ?? story.inapplicable;
  return (
    <article class="scenario" id={story.id}>
      <h3>
        <OutcomeChip outcome={outcomeOfStory(report, story)} /> <T text={story.title} />{' '}
        <code>{story.id}</code>
      </h3>
      {nothing === undefined ? null : (
        <p>
          <T text={nothing} />
        </p>
      )}
      <ol>
        {report.run.exchangesOfStory(story.id).map((exchange) => (
          <Step key={exchange.id} exchange={exchange} />
        ))}
      </ol>
    </article>
  );
}

function Step({ exchange }: { readonly exchange: Exchange }) {
  const { response, transport } = exchange;
  return (
    <li>
      <time>{exchange.at.slice(11, 23)}</time> <T text={exchange.stepTitle ?? sameText(exchange.step)} />{' '}
      <code>{exchange.operation}</code> → <code>{response ? response.status : transport?.outcome}</code>{' '}
      <span class="note">{exchange.durationMs} ms</span>
    </li>
  );
}

/** The worst of a story's findings; without any, what the story says of itself. */
function outcomeOfStory(report: Report, story: StoryLine): RowOutcome {
  const findings = report.run.findingsOfStory(story.id);
  const worst = outcomeOrder.find((outcome) => findings.some((finding) => finding.outcome === outcome));
  if (worst) return worst;
  if (story.unmet) return 'cantTell';
  return story.inapplicable ? 'inapplicable' : 'untested';
}
