import Big from 'big.js';
import fc from 'fast-check';
import { parse as parseLossless } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { isWholeFen, parseYuan, readYuan, renderYuan, sumYuan } from './money.ts';

describe('an amount in yuan', () => {
  it.each(['0', '0.01', '1', '1.0', '40.80', '10000', '-0.5', '123456789012345678.90'])(
    'is read from %s',
    (text) => {
      expect(parseYuan(text)?.eq(new Big(text))).toBe(true);
    },
  );

  it.each([
    '',
    ' ',
    '1e2',
    '1E2',
    '1,000.00',
    '１００',
    '１.00',
    ' 1',
    '1 ',
    '+1',
    '.5',
    '5.',
    '00.01',
    '007',
    '0x10',
    'NaN',
    'Infinity',
    '1.2.3',
    '--1',
    '￥1',
  ])('is not read from «%s»', (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  it('is read from text, from a number and from a number kept by its digits', () => {
    const message = parseLossless('{"kept":9007199254740993.01}') as { kept: unknown };
    expect(readYuan('9007199254740993.01')?.toFixed()).toBe('9007199254740993.01');
    expect(readYuan(message.kept)?.toFixed()).toBe('9007199254740993.01');
    expect(readYuan(0.3)?.toFixed()).toBe('0.3');
  });

  it.each([null, undefined, true, {}, [], 1e21, Number.NaN])('is not read from %s', (value) => {
    expect(readYuan(value)).toBeUndefined();
  });

  it('adds up exactly, where floats do not', () => {
    const tenths = [0.1, 0.2].map((amount) => new Big(amount));
    expect(renderYuan(sumYuan(tenths))).toBe('0.30');
    expect(sumYuan([]).eq(0)).toBe(true);
  });

  it('is written with two decimals, and never loses a third', () => {
    expect(['5', '5.1', '5.10', '5.123', '-0.01'].map((text) => renderYuan(new Big(text)))).toEqual([
      '5.00',
      '5.10',
      '5.10',
      '5.123',
      '-0.01',
    ]);
  });

  it('is whole in fen or not', () => {
    expect(isWholeFen(new Big('19.9'))).toBe(true);
    expect(isWholeFen(new Big('19.999'))).toBe(false);
  });

  it('reads back as it was written, for every whole number of fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (fen) => {
        const amount = new Big(fen.toString()).div(100);
        return parseYuan(renderYuan(amount))?.eq(amount) === true;
      }),
    );
  });
});
