import { operations } from '../contracts/catalogue.generated.ts';
import { shanghaiIso } from '../contracts/clock.ts';
import { isRunnable } from '../contracts/confirmation.ts';
import { bodyOf } from '../contracts/gateway/body.ts';
import type { Given } from '../contracts/given.ts';
import type { Content, Operation } from '../contracts/operation.ts';
import type { Text } from '../schemas/text.ts';
import type { Exchange } from '../schemas/types/record.ts';
import { askControl, type ControlCall, callControl, cannotHere } from './control.ts';
import { answerOf } from './judging/answer-of.ts';
import { type Arrived, type Merchant, openMerchant } from './merchant.ts';
import { eventOf, together } from './model/event.ts';
import { nothingKnown, type World } from './model/fact.ts';
import { follow } from './model/follow.ts';
import { type Look, looksAt, looksAtAll } from './model/looks.ts';
import { textAt } from './model/read.ts';
import { leftBehind, undosOf, waitingTrades } from './model/undo.ts';
import type { OpenStory } from './open-story.ts';
import type { RunContext } from './run-context.ts';
import type { Stage, Told } from './scenario.ts';

/** A stage, and what happens to it when its scenario is over. */
export interface OpenStage extends Stage {
  /** Looks at everything once more, takes back what can be taken back, and lets go of clock and merchant. */
  clear(): Promise<void>;
}

const title = {
  look: (zh: string, en: string): Text => ({ zh: `核对:${zh}`, en: `Look: ${en}` }),
  undo: (zh: string, en: string): Text => ({ zh: `善后:${zh}`, en: `Take back: ${en}` }),
} as const;

/** Asks a sandbox to serve this request and to cut the connection before it answers. */
const losing = { 'x-sandbox-fault': 'connection-reset' } as const;
/** How long a real gateway's notification is waited for, in milliseconds. */
const notificationMs = 30_000;

/** Opens the stage of one scenario. */
export function openStage(run: RunContext, story: OpenStory, given: Given): OpenStage {
  return new StoryStage(run, story, given);
}

/** Holds what one scenario knows by now; its parts share too much to be apart. */
class StoryStage implements OpenStage {
  readonly given: Given;
  readonly #run: RunContext;
  readonly #story: OpenStory;
  #world: World = nothingKnown;
  #followedCount = 0;
  #merchant: Merchant | undefined;
  /** The sandbox's world as it was when the story began: what happened in another time is not kept. */
  #snapshot: Promise<string> | undefined;
  #hasMoved = false;

  constructor(run: RunContext, story: OpenStory, given: Given) {
    this.given = given;
    this.#run = run;
    this.#story = story;
  }

  // Scenarios take their stage apart: `run: async ({ call }) => …`.
  readonly call: Stage['call'] = async (step, stepTitle, operation, content) => {
    const exchange = await this.#send(step, stepTitle, operation, content);
    const touched = await this.#followUp();
    await this.#look(step, looksAt(this.#world, touched));
    return toldOf(exchange);
  };

  readonly callLosingAnswer: Stage['callLosingAnswer'] = async (step, stepTitle, operation, content) => {
    const isSandbox = this.#run.plan.target.kind === 'sandbox';
    const exchange = await this.#story.send(operation, content, {
      step,
      stepTitle: { ...stepTitle },
      ...(isSandbox ? { tamper: { headers: losing } } : {}),
    });
    const touched = await this.#followUp();
    await this.#look(step, looksAt(this.#world, touched));
    return toldOf(exchange);
  };

  readonly together: Stage['together'] = async (step, stepTitle, calls) => {
    const exchanges = await Promise.all(
      calls.map(({ operation, content }, index) =>
        this.#send(`${step}${together}${index + 1}`, stepTitle, operation, content),
      ),
    );
    const touched = await this.#followUp();
    await this.#look(step, looksAt(this.#world, touched));
    return exchanges.map(toldOf);
  };

  readonly payer: Stage['payer'] = (step, stepTitle, outTradeNo, outcome) =>
    this.#control(step, stepTitle, {
      name: 'payer-decides',
      path: '/channel',
      body: { outTradeNo, outcome },
    });

  readonly wait: Stage['wait'] = async (step, stepTitle, milliseconds) => {
    if (this.#run.plan.target.control === undefined) throw cannotHere('move-clock');
    this.#hasMoved = true;
    this.#run.clock.advance(milliseconds);
    await this.#control(step, stepTitle, {
      name: 'move-clock',
      path: '/clock',
      body: { advance: milliseconds },
    });
    await this.#look(step, looksAtAll(this.#world));
  };

  readonly notifyUrl: Stage['notifyUrl'] = async () => {
    const { control, listener } = this.#run.plan.target;
    if (control === undefined && listener === undefined) throw cannotHere('notifications-settle');
    const settings = control === undefined ? listener : undefined;
    this.#merchant ??= await openMerchant(() => this.#run.clock.now(), settings);
    return this.#merchant.notifyUrl;
  };

  readonly reply: Stage['reply'] = (status) => this.#merchant?.reply(status);

  readonly settle: Stage['settle'] = async (step, stepTitle) => {
    const { control } = this.#run.plan.target;
    if (control !== undefined || this.#merchant === undefined) {
      const settle = { name: 'notifications-settle', path: '/notifications/settle', body: {} } as const;
      return this.#control(step, stepTitle, settle);
    }
    // A real gateway tells when it likes: what comes within its time is heard, what does not has not come.
    await this.#merchant.heard(notificationMs);
    const touched = await this.#followUp();
    await this.#look(step, looksAt(this.#world, touched));
  };

  readonly world: Stage['world'] = () => this.#world;

  readonly clear: OpenStage['clear'] = async () => {
    try {
      if (this.#story.exchanges.length > 0) await this.#takeBack();
    } finally {
      await this.#letGo();
    }
  };

  async #takeBack(): Promise<void> {
    const undoing = { ids: this.given.ids, now: this.given.clock.now() };
    await this.#look('end', looksAtAll(this.#world));
    if (this.#run.plan.target.control !== undefined) {
      // Else they would expire within another story, and give back there what was charged here.
      for (const number of waitingTrades(this.#world)) {
        await this.payer('undo', title.undo('未付的订单', 'an order nobody paid'), number, 'failed');
      }
    }
    for (const { operation, content } of undosOf(this.#world, undoing).filter(this.#isSendable)) {
      await this.#send('undo', title.undo(operation.title.zh, operation.title.en), operation, content);
      await this.#followUp();
    }
    const left = leftBehind(this.#world);
    if (left.length > 0) this.#story.note('left-behind', { zh: left.join('、'), en: left.join(', ') });
  }

  async #letGo(): Promise<void> {
    await this.#merchant?.close();
    if (!this.#hasMoved) return;
    this.#run.clock.follow();
    await this.#ask('/clock', { follow: true });
    await this.#ask('/restore', { snapshot: await this.#snapshot });
  }

  // A real target may lack the system, or the word of e-Buy, that a look of our own would need.
  readonly #isSendable = ({ operation }: { readonly operation: Operation }): boolean => {
    const { target } = this.#run.plan;
    return isRunnable(operation, target).runnable && target.baseUrls[operation.baseUrl] !== undefined;
  };

  async #send(step: string, stepTitle: Text, operation: Operation, content: Content): Promise<Exchange> {
    this.#snapshot ??= this.#takeSnapshot();
    await this.#snapshot;
    return this.#story.send(operation, content, { step, stepTitle: { ...stepTitle } });
  }

  async #look(step: string, looks: readonly Look[]): Promise<void> {
    for (const { operation, content } of looks.filter(this.#isSendable)) {
      const { zh, en } = operation.title;
      await this.#send(`${step}/${operation.id}`, title.look(zh, en), operation, content);
      await this.#followUp();
    }
  }

  async #control(step: string, stepTitle: Text, call: ControlCall): Promise<void> {
    const { control } = this.#run.plan.target;
    if (control === undefined) throw cannotHere(call.name);
    await this.#story.take(async (id) => {
      const told = { id, story: this.#storyId(), step, stepTitle, now: this.given.clock.now() };
      const exchange = await callControl(control, call, told);
      // Whatever came until everything due was delivered came before that.
      if (call.name === 'notifications-settle') await this.#hearAll();
      return exchange;
    });
    const touched = await this.#followUp();
    await this.#look(step, looksAt(this.#world, touched));
  }

  #storyId(): string {
    return this.#story.id;
  }

  async #takeSnapshot(): Promise<string> {
    if (this.#run.plan.target.control === undefined) return '';
    return textAt(await this.#ask('/snapshot', {}), 'snapshot') ?? '';
  }

  async #ask(path: string, body: Content): Promise<unknown> {
    const { text } = await askControl(`${this.#run.plan.target.control}${path}`, JSON.stringify(body));
    return parsed(Buffer.from(text));
  }

  async #hearAll(): Promise<void> {
    for (const arrived of this.#merchant?.take() ?? []) await this.#hear(arrived);
  }

  /** Records what came meanwhile, follows whatever is new, and returns the facts it touched. */
  async #followUp(): Promise<readonly string[]> {
    await this.#hearAll();
    const fresh = this.#story.exchanges.slice(this.#followedCount);
    this.#followedCount = this.#story.exchanges.length;
    const touched: string[] = [];
    for (const exchange of fresh) {
      const followed = follow(this.#world, eventOf(exchange));
      this.#world = followed.world;
      touched.push(...followed.touched);
    }
    return touched;
  }

  async #hear(arrived: Arrived): Promise<void> {
    const action = textAt(parsed(arrived.body), 'content.outTradeNo') ?? '';
    const isLegacy = this.#world.get(`trade/${action}/api`)?.possible.includes('legacy') === true;
    const operation = operations.find(
      ({ id }) => id === (isLegacy ? 'legacy.notifyTrade' : 'payment.notifyTrade'),
    );
    if (operation === undefined) return;
    await this.#story.take((id) => this.#exchangeOf(arrived, operation, id));
  }

  #exchangeOf(arrived: Arrived, operation: Operation, id: string): Exchange {
    const origin = new URL(this.#merchant?.notifyUrl ?? 'http://127.0.0.1').origin;
    return {
      kind: 'exchange',
      id,
      story: this.#storyId(),
      step: `notified/${operation.id}`,
      stepTitle: { ...operation.title },
      operation: operation.id,
      attempt: 1,
      at: shanghaiIso(arrived.at),
      durationMs: arrived.durationMs,
      request: {
        method: arrived.method,
        url: `${origin}${arrived.path}`,
        headers: arrived.headers.map(([name, value]) => [name, value]),
        body: bodyOf(arrived.body),
        signature: this.#run.readNotice(operation, arrived.body),
      },
      response: {
        status: arrived.status,
        statusText: '',
        headers: [['content-type', 'application/json']],
        body: bodyOf(Buffer.from(arrived.reply)),
        signature: { outcome: 'absent' },
      },
    };
  }
}

function toldOf(exchange: Exchange): Told {
  const answer = answerOf(exchange);
  return { exchange, answer, content: answer?.form === 'envelope' ? (answer.content ?? {}) : {} };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
