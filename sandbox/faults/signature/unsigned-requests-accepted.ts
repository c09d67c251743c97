import { defineFault } from '../../fault.ts';

/** A request without `sign` passes; a wrong one is still refused. */
export const unsignedRequestsAccepted = defineFault({
  id: 'unsigned-requests-accepted',
  title: { zh: '没有签名的请求也被接受', en: 'Requests without a signature are accepted' },
  group: 'signature',
  breaks: ['signature.missing-refused'],
  rules: (rules) =>
    rules.map((rule) =>
      rule.id !== 'signature-verifies'
        ? rule
        : {
            ...rule,
            judge: (incoming) => (incoming.message.sign === undefined ? undefined : rule.judge(incoming)),
          },
    ),
  violations: (violations) => violations.filter(({ path, kind }) => path !== 'sign' || kind !== 'required'),
});
