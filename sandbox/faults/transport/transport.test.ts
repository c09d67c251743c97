import { connect } from 'node:net';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import {
  type Demonstration,
  demonstrate,
  faultsOfGroup,
  type Probe,
} from '../../fault-parts/demonstrate.fixture.ts';

/** How long a client of these tests waits for more, in milliseconds. */
const patienceMs = 250;

interface Heard {
  readonly text: string;
  readonly end: 'answered' | 'closed' | 'reset' | 'waiting';
  /** In how many pieces the bytes came. */
  readonly pieces: number;
}

/** Sends a request over a socket of its own and listens to all that comes, until the connection ends or nothing comes. */
function listen({ stand, headers }: Probe): Promise<Heard> {
  const { port } = new URL(stand.running.url);
  const chosen = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `POST ${cardPay.path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${chosen.join('')}Content-Length: 2\r\n\r\n{}`;
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
    let text = '';
    let pieces = 0;
    const finish = (end: Heard['end']) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text, end, pieces });
    };
    const silence = () => finish(isWhole(text) ? 'answered' : 'waiting');
    let timer = setTimeout(silence, patienceMs);
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
      pieces += 1;
      clearTimeout(timer);
      timer = setTimeout(silence, patienceMs);
    });
    socket.on('end', () => finish('closed')).on('error', () => finish('reset'));
  });
}

function isWhole(text: string): boolean {
  return bodyOf(text).length >= declared(text);
}

function declared(text: string): number {
  return Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
}

function bodyOf(text: string): string {
  return text.split('\r\n\r\n')[1] ?? '';
}

const end = (fault: string, broken: readonly [Heard['end'], boolean]): Demonstration => ({
  fault,
  show: async (probe) => {
    const heard = await listen(probe);
    return [heard.end, heard.text !== ''];
  },
  sound: ['answered', true],
  broken,
});

const length = (fault: string, broken: number): Demonstration => ({
  fault,
  show: async (probe) => {
    const { text } = await listen(probe);
    return declared(text) - bodyOf(text).length;
  },
  sound: 0,
  broken,
});

const status = (fault: string, broken: number): Demonstration => ({
  fault,
  show: async (probe) => Number(/^HTTP\/1\.1 (\d+)/.exec((await listen(probe)).text)?.[1]),
  sound: 200,
  broken,
});

demonstrate('transport', faultsOfGroup('transport'), [
  end('connection-reset', ['reset', false]),
  end('reset-within-answer', ['reset', true]),
  end('half-an-answer', ['closed', true]),
  end('hanging-answer', ['waiting', false]),
  end('late-answer', ['waiting', false]),
  {
    fault: 'slow-drip',
    show: async (probe) => {
      const { pieces, text } = await listen(probe);
      return [pieces > 5, isWhole(text)];
    },
    sound: [false, true],
    broken: [true, true],
  },
  length('content-length-too-long', 10),
  {
    fault: 'content-length-too-short',
    show: async (probe) => {
      const { text } = await listen(probe);
      return bodyOf(text).length > declared(text);
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'answers-not-http',
    show: async (probe) => (await listen(probe)).text.slice(0, 4),
    sound: 'HTTP',
    broken: 'ERR ',
  },
  status('answers-with-status-500', 500),
  status('answers-with-status-201', 201),
  status('answers-with-status-503', 503),
  status('redirected', 302),
]);
