import { expect, it } from 'vitest';
import { b2bActiveByPartNo } from '../operations/b2b/active-by-part-no.ts';
import { cardPay } from '../operations/card/pay.ts';
import { legacyCreateTrade } from '../operations/legacy/create-trade.ts';
import { amountOfRequest } from './amount-of-request.ts';

const amountOf = (text: string) => amountOfRequest(cardPay, Buffer.from(text)).toFixed();

it.each([
  ['a text', '{"content":{"txnAmount":"10.50"}}', '10.5'],
  ['a number', '{"content":{"totalAmount":12.30,"payMethod":[{"amount":7}]}}', '12.3'],
  ['the largest of several', '{"amount":"3","orderAmount":"40","paidAmount":5}', '40'],
  ['spaces around it', '{"txnAmount" : "2"}', '2'],
  ['an exponent', '{"txnAmount":"1e5"}', '100000'],
  ['thousands separators', '{"txnAmount":"1,000.00"}', '1000'],
  ['full-width digits', '{"txnAmount":"１００．５"}', '100.5'],
  ['a sign', '{"txnAmount":"-8"}', '8'],
  ['a currency', '{"txnAmount":"￥9.99"}', '9.99'],
  ['a name that stands twice', '{"txnAmount":"1","txnAmount":"500"}', '500'],
  ['JSON in a string', '{"content":"{\\"refundAmount\\":\\"77\\"}"}', '77'],
  ['JSON that is broken', '{"content":{"txnAmount":"66"', '66'],
  ['no money', '{"uuid":"9999","timestamp":1795296196943,"content":{"count":5}}', '0'],
  ['words', '{"txnAmount":"ten","amount":""}', '0'],
  ['no JSON', 'txnAmount=5', '0'],
])('finds the amount in a request with %s', (_name, text, amount) => {
  expect(amountOf(text)).toBe(amount);
});

it('is not held up by an absurd number', () => {
  expect(amountOf(`{"txnAmount":"${'9'.repeat(5000)}"}`)).toBe('0');
  expect(amountOf('{"txnAmount":"1e999999999"}')).toMatch(/^10{999}$/);
});

it('reads fen where the page says fen', () => {
  const body = Buffer.from('{"sellingPrice":1250,"costPrice":1000}');
  expect(amountOfRequest(b2bActiveByPartNo, body).toFixed()).toBe('12.5');
  expect(amountOfRequest(legacyCreateTrade, body).toFixed()).toBe('1250');
});
