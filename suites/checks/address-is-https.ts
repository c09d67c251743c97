import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { exampleStory } from '../judging/example-story.ts';
import { judgeRule } from '../judging/judge-rule.ts';
import { failed, inapplicable, passed } from '../judging/verdict.ts';

const loopbackHosts: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** The interface is called over HTTPS; a target on this machine has no network between. */
export const addressIsHttps: Check = {
  id: 'address-is-https',
  title: { zh: '接口地址使用 HTTPS', en: 'The address is HTTPS' },
  appliesTo: (story) => story.exchanges.length > 0,
  judge: judgeRule('transport.https', (exchange) => {
    const { protocol, hostname, origin } = new URL(exchange.request.url);
    if (protocol === 'https:') return passed;
    return loopbackHosts.includes(hostname)
      ? inapplicable({
          zh: '目标在本机,不经过网络',
          en: 'the target is on this machine, no network is between',
        })
      : failed(sameText('https'), sameText(origin));
  }),
  examples: {
    passes: [exampleStory([{}])],
    fails: [exampleStory([{ url: 'http://gateway.example/paas/micro/cashier/createTrade' }])],
  },
};
