/**
 * Our shop lets a customer pay twice with one card, one payment right after the other. This is a scenario of our own; it
 * does I/O and asserts nothing. The check below judges what the record holds.
 *
 * 我们的门店允许顾客用同一张卡连续支付两次。场景只负责调用，不下结论；结论由下面的检查根据运行记录给出。
 *
 * @type {import('ebuy-contract-kit/suites').MakeExtension}
 */
export default (kit) => {
  const pay = kit.operation('card.pay');
  const inquire = kit.operation('card.inquiryCardInfo');
  const requirement = 'card.pay.balance-reduced-by-amount';
  const storyId = 'scenario:card/two-payments-in-a-row';

  /** What the card still held in an answer, in fen; undefined where the answer does not say. */
  const fenLeft = ({ content }) => {
    const left = Number(content.cardInfo?.cardBalance);
    return Number.isFinite(left) ? Math.round(left * 100) : undefined;
  };

  const judge = kit.judgeSteps({
    requirement,
    // Nothing can be told unless all four were accepted. 四步都被接受才能下结论。
    accepted: ['before', 'first', 'second', 'after'],
    judge: ({ before, after }) => {
      const [had, has] = [fenLeft(before), fenLeft(after)];
      if (had === undefined || has === undefined) {
        return kit.cantTell({ zh: '应答没有卡余额', en: 'an answer has no card balance' });
      }
      const [expected, actual] = [had - 50, has].map((fen) => (fen / 100).toFixed(2));
      return has === had - 50
        ? kit.passed
        : kit.failed(
            { zh: expected, en: expected },
            { zh: actual, en: actual },
            'response/content/cardInfo/cardBalance',
          );
    },
  });

  const inquiry = (step, cardBalance) => ({
    step,
    operation: inquire.id,
    answer: kit.exampleAnswer({ action: inquire.action, content: { cardInfo: { cardBalance } } }),
  });
  const payment = (step) => ({ step, operation: pay.id });
  const told = (left) =>
    kit.exampleStory(
      [inquiry('before', '10.00'), payment('first'), payment('second'), inquiry('after', left)],
      {
        id: storyId,
        form: 'scenario',
        system: 'card',
      },
    );

  return {
    scenarios: [
      {
        id: 'two-payments-in-a-row',
        system: 'card',
        title: { zh: '同一张卡连续支付两次', en: 'Pay twice with one card, one right after the other' },
        serves: [requirement],
        // Settings of the target without which nothing is sent: the report then says "cannot tell" and names them.
        needs: ['cards'],
        run: async ({ given, call }) => {
          const { cardNo: cashCardNo } = kit.neededFirst(given, 'cards');
          const ask = { ...inquire.example(given), cashCardNo };
          const of = (txnAmount) => ({ ...pay.example(given), cashCardNo, txnAmount });
          await call('before', { zh: '支付前查余额', en: 'Look at the balance' }, inquire, ask);
          await call('first', { zh: '支付 0.30 元', en: 'Pay 0.30 yuan' }, pay, of('0.30'));
          await call('second', { zh: '再支付 0.20 元', en: 'Pay 0.20 yuan more' }, pay, of('0.20'));
          await call('after', { zh: '支付后查余额', en: 'Look at the balance again' }, inquire, ask);
        },
        checks: [],
      },
    ],
    checks: [
      {
        id: 'two-payments-lower-the-balance',
        title: { zh: '两次支付合计减少 0.50 元', en: 'Two payments take 0.50 yuan together' },
        appliesTo: ({ line }) => line.id === storyId,
        judge,
        // The kit refuses a check that does not tell its own examples apart. 分不清自己样例的检查会被拒绝。
        examples: { passes: [told('9.50')], fails: [told('9.70')] },
      },
    ],
  };
};
