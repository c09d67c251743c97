/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang, Text } from '../../../schemas/text.ts';
import { sameText } from '../../../schemas/text.ts';
import { countedOutcomes, levels } from '../../counts.ts';
import { blameOrder, type RowOutcome } from '../../outcome.ts';
import { blameWords, evidenceWords, familyTitle, systemTitle } from '../../words.ts';
import type { RowFilter } from '../anchors.ts';
import { words } from '../certificate-words.ts';
import { OutcomeChip } from '../chips.tsx';
import type { PageData, PageRow } from '../data/page-data.ts';
import { T } from '../text.tsx';
import { anyValue } from './match-rows.ts';
import { useLang } from './use-lang.ts';

interface FilterBarProps {
  readonly data: PageData;
  readonly filter: RowFilter;
  readonly counts: ReadonlyMap<RowOutcome, number>;
  readonly onChange: (filter: RowFilter) => void;
}

/** Everything the list can be narrowed by. */
export function FilterBar({ data, filter, counts, onChange }: FilterBarProps) {
  const lang = useLang();
  const change = (key: keyof RowFilter) => (value: string) => {
    const { [key]: _, ...rest } = filter;
    onChange(value === '' ? rest : { ...rest, [key]: value });
  };
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Outcomes filter={filter} counts={counts} onChange={change('outcome')} />
      <div class="selects">
        <input
          type="search"
          value={filter.q ?? ''}
          placeholder={words.search[lang]}
          aria-label={words.search[lang]}
          onInput={(event) => change('q')(event.currentTarget.value)}
        />
        {choicesOf(data).map(({ key, name, options }) => (
          <Choice
            key={key}
            name={name}
            options={options}
            value={filter[key] ?? ''}
            lang={lang}
            onChange={change(key)}
          />
        ))}
        <button type="button" onClick={() => onChange({ outcome: anyValue })}>
          <T text={words.reset} />
        </button>
      </div>
    </form>
  );
}

function Outcomes(props: {
  readonly filter: RowFilter;
  readonly counts: ReadonlyMap<RowOutcome, number>;
  readonly onChange: (value: string) => void;
}) {
  const { filter, counts, onChange } = props;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isAll = filter.outcome === undefined || filter.outcome === anyValue;
  return (
    <fieldset class="outcomes">
      <legend>
        <T text={words.outcome} />
      </legend>
      <button type="button" aria-pressed={isAll} onClick={() => onChange(anyValue)}>
        <T text={words.any} /> {total}
      </button>
      {countedOutcomes.map((outcome) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={filter.outcome === outcome}
          onClick={() => onChange(outcome)}
        >
          <OutcomeChip outcome={outcome} /> {counts.get(outcome) ?? 0}
        </button>
      ))}
    </fieldset>
  );
}

interface Option {
  readonly value: string;
  readonly text: Text;
}

function Choice(props: {
  readonly name: Text;
  readonly options: readonly Option[];
  readonly value: string;
  readonly lang: Lang;
  readonly onChange: (value: string) => void;
}) {
  const { name, options, value, lang, onChange } = props;
  return (
    <label>
      <span>
        <T text={name} />
      </span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text[lang]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What there is to choose from, from the rows themselves: nothing that would find nothing. */
function choicesOf({ rows, operations }: PageData) {
  const present = (pick: (row: PageRow) => string | undefined) =>
    [...new Set(rows.map(pick))].filter((value) => value !== undefined);
  const all: Option = { value: '', text: words.any };
  const named = (values: readonly string[], textOf: (value: string) => Text) => [
    all,
    ...values.map((value) => ({ value, text: textOf(value) })),
  ];
  const blames = new Set(present((row) => row.blame));
  const knownBlames = blameOrder.filter((blame) => blames.has(blame));
  const evidences = present((row) => row.evidence) as PageRow['evidence'][];
  return [
    {
      key: 'system',
      name: words.system,
      options: named(
        present((row) => row.system),
        systemTitle,
      ),
    },
    {
      key: 'operation',
      name: words.operation,
      options: named(
        present((row) => row.operation),
        (id) => withId(operations[id], id),
      ),
    },
    {
      key: 'family',
      name: words.family,
      options: named(
        present((row) => row.family),
        familyTitle,
      ),
    },
    { key: 'level', name: words.level, options: named(levels, sameText) },
    {
      key: 'blame',
      name: words.blame,
      options: [all, ...knownBlames.map((blame) => ({ value: blame, text: blameWords[blame] }))],
    },
    {
      key: 'evidence',
      name: words.evidence,
      options: [
        { value: '', text: words.counted },
        { value: anyValue, text: words.any },
        ...evidences.map((evidence) => ({ value: evidence, text: evidenceWords[evidence] })),
      ],
    },
  ] as const satisfies readonly {
    readonly key: keyof RowFilter;
    readonly name: Text;
    readonly options: readonly Option[];
  }[];
}

const withId = (title: Text | undefined, id: string): Text =>
  title ? { zh: `${id} ${title.zh}`, en: `${id} ${title.en}` } : sameText(id);
