import { defineFault } from '../../fault.ts';

const timestamp = /("timestamp":\d{12})(\d)/;

/** The answer stays readable and plausible; only its signature no longer fits. */
export const answerAlteredAfterSigning = defineFault({
  id: 'answer-altered-after-signing',
  title: { zh: '应答在签名之后被改动', en: 'Answers are altered after they were signed' },
  group: 'signature',
  breaks: ['signature.response-verifies'],
  reply: (reply) => {
    const text = Buffer.from(reply.body).toString('utf8');
    const altered = text.replace(
      timestamp,
      (_whole, head: string, last: string) => `${head}${(Number(last) + 1) % 10}`,
    );
    return { ...reply, body: Buffer.from(altered, 'utf8') };
  },
});
