import fc from 'fast-check';

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const fen = fc.integer({ min: 1, max: 3_000 }).map((count) => count / 100);

/** Yuan; now and then an amount that nobody can pay. */
const amount = fc.oneof(
  { weight: 8, arbitrary: fen },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 0.001, 1e9) },
);

const method = fc.oneof(
  fc.record({
    type: fc.constant('cashcard' as const),
    index: fc.integer({ min: 0, max: 3 }),
    amount: maybe(amount),
  }),
  fc.record({
    type: fc.constant('coupon' as const),
    index: fc.integer({ min: 0, max: 5 }),
    amount: fc.constant(undefined),
  }),
  fc.record({
    type: fc.constant('points' as const),
    index: fc.integer({ min: 0, max: 5_000 }),
    amount: maybe(amount),
  }),
  fc.record({ type: fc.constant('cash' as const), index: fc.constant(0), amount: maybe(amount) }),
);

/** Which of those made before is meant, counted from the latest. */
const pick = fc.integer({ min: 0, max: 40 });
const api = fc.constantFrom('payment' as const, 'legacy' as const, 'cashier' as const);
/** Ends of numbers by which the channel is chosen; most choose nothing. */
const ending = fc.constantFrom('', '', 'PAID', 'PAID', 'FAIL', 'WAIT');
const isDecidedPaid = fc.boolean();

const trade = fc.record({
  kind: fc.constant('trade' as const),
  api,
  total: amount,
  methods: fc.array(method, { maxLength: 3 }),
  // So that enough orders are accepted, half leave what the assets do not pay to the wallet.
  isLeftToWallet: fc.boolean(),
  ending,
});

const step = fc.oneof(
  { weight: 8, arbitrary: trade },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('refund' as const), api, pick, amount: maybe(amount), ending }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      index: fc.integer({ min: 0, max: 3 }),
      amount,
      mode: fc.constantFrom('0', '1'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('card-reverse' as const, 'card-refund' as const),
      pick,
      amount,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('channel-trade' as const, 'channel-refund' as const),
      pick,
      isPaid: isDecidedPaid,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('query' as const), api, pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('verify' as const, 'activate' as const, 'list' as const, 'repeat' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      // Mostly less than an order lives; now and then over midnight.
      ms: fc.constantFrom(100, 1_000, 1_000, 5_000, 5_000, 60_000, 240_000, 43_200_000),
    }),
  },
);

/** One thing that happens to the sandbox. */
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

export type TradeStep = Extract<Step, { kind: 'trade' }>;

export type Method = TradeStep['methods'][number];

/** Returns a number of random steps, always the same for a seed. */
export function randomSteps(seed: number, numRuns: number): readonly Step[] {
  return fc.sample(step, { seed, numRuns });
}
