import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../schemas/types/record.ts';
import { sampleRecord, sampleReport } from '../../fixtures/sample-run.ts';
import { scenario } from '../../fixtures/sample-stories.ts';
import { scenarioData } from './scenario-data.ts';

/** The sample with a scenario of answers that say these balances of two cards, one after the other. */
function balancesOf(...answers: readonly (readonly [charged: string, other?: string])[]) {
  const stories = sampleRecord.stories.map((story) => {
    const [first] = story.exchanges;
    if (story.line.id !== scenario || first === undefined) return story;
    return { ...story, exchanges: answers.map((answer, index) => answering(first, index, answer)) };
  });
  return scenarioData(sampleReport({ stories })).flatMap(({ balances }) => balances);
}

function answering(
  exchange: Exchange,
  index: number,
  [charged, other]: readonly [string, string?],
): Exchange {
  const card = (no: string, balance: string) => `{"cardNo":"${no}","balance":${balance}}`;
  const cards = [card('6666940011', charged), ...(other === undefined ? [] : [card('6666940022', other)])];
  const value = `{"success":true,"content":{"list":[${cards.join()}]}}`;
  const { response } = exchange;
  if (response === undefined) throw new Error('the sample was not answered');
  return {
    ...exchange,
    id: `s${index}`,
    response: { ...response, body: { encoding: 'utf8', value, bytes: value.length } },
  };
}

describe('the balances of a scenario', () => {
  it('are those that moved, digits as they came', () => {
    expect(balancesOf(['100.00', '7.00'], ['98.80', '7.00'])).toEqual([
      {
        name: 'balance',
        about: '0011',
        points: [
          { step: 0, value: '100.00' },
          { step: 1, value: '98.80' },
        ],
      },
    ]);
  });

  it('are, where none moved, the one that most answers speak of: it is the one that should have', () => {
    const tracks = balancesOf(['100.00', '7.00'], ['100.00'], ['100.00', '7.00']);
    expect(tracks.map(({ about, points }) => [about, points.length])).toEqual([['0011', 3]]);
  });

  it('are none where no answer says one twice', () => {
    expect(balancesOf(['100.00'])).toEqual([]);
  });
});
