// Reads that the node refuses for the moment, because as many run as one client may have running: they
// are asked again, and the client above does not see the refusal.
//
// That client would ask one again when another read has ended. But a node says that a read has ended before
// it counts it as ended, so the last read may end and the next one still be refused. Then no read runs whose
// end the client could wait for, and no read of the page is ever answered again.
import type { JsonRpcProvider } from 'polkadot-api';

type Message = Parameters<Parameters<JsonRpcProvider>[0]>[0];
type Request = Parameters<ReturnType<JsonRpcProvider>['send']>[0];
type Id = Request['id'];

const FOLLOW = 'chainHead_v1_follow';
const UNFOLLOW = 'chainHead_v1_unfollow';
/** What runs for a while, and counts until it has ended. */
const READS = new Set(['chainHead_v1_body', 'chainHead_v1_call', 'chainHead_v1_storage']);
/** How it ends. */
const ENDS = new Set(['BodyDone', 'CallDone', 'StorageDone', 'Inaccessible', 'Error'].map((end) => `operation${end}`));
/** A refused read is asked again after so long, whether or not another one has ended. */
const AGAIN_MS = 50;
const GONE = { code: -32_603, message: 'the subscription has ended' };

/** Returns a provider that refuses no read for running beside too many others. */
export function withoutRefusals(provider: JsonRpcProvider): JsonRpcProvider {
	return (onMessage) => {
		/** The subscriptions that are asked for, and those that run. */
		const asked = new Set<Id>();
		const running = new Set<string>();
		/** Reads without an answer yet, those among them that had been refused, and those that wait to be asked again. */
		const reads = new Map<Id, Request>();
		const repeated = new Set<Id>();
		let waiting: Request[] = [];
		let timer: ReturnType<typeof setTimeout> | undefined;

		/** Asks the one that has waited longest. As long as any wait, another attempt follows. */
		const askNext = () => {
			const next = waiting.shift();
			if (next) {
				repeated.add(next.id);
				ask(next);
			}
			if (waiting.length > 0) askLater();
		};
		const askLater = () => {
			timer ??= setTimeout(() => {
				timer = undefined;
				askNext();
			}, AGAIN_MS);
		};
		const ask = (request: Request) => {
			reads.set(request.id, request);
			connection.send(request);
		};

		const onAnswer = (message: Exclude<Message, { method: string }>) => {
			const { id } = message;
			const result: unknown = 'result' in message ? message.result : undefined;
			if (asked.delete(id) && typeof result === 'string') running.add(result);
			const read = reads.get(id);
			const isRepeated = repeated.delete(id);
			reads.delete(id);
			if (read && isRefusal(result) && running.has(subscriptionOf(read))) {
				// It was there before those that wait for the first time.
				if (isRepeated) waiting.unshift(read);
				else waiting.push(read);
				askLater();
				return;
			}
			onMessage(message);
			// There may be room for more than one: a read of many entries counts for each of them.
			if (isRepeated) askNext();
		};

		const onEvent = (message: Request) => {
			onMessage(message);
			const { subscription, result } = (message.params ?? {}) as { subscription?: string; result?: { event?: string } };
			const event = result?.event;
			if (event === undefined) return;
			if (event === 'stop' && subscription !== undefined) {
				for (const { id } of forget(subscription)) onMessage({ jsonrpc: '2.0', id: id ?? null, error: GONE });
			} else if (ENDS.has(event)) askNext();
		};

		/** Takes the reads of a subscription that has ended out of those that wait, and returns them. */
		const forget = (subscription: string) => {
			running.delete(subscription);
			const gone = waiting.filter((read) => subscriptionOf(read) === subscription);
			waiting = waiting.filter((read) => subscriptionOf(read) !== subscription);
			return gone;
		};

		const connection = provider((message) => {
			if ('method' in message) onEvent(message);
			else onAnswer(message);
		});

		return {
			send: (request) => {
				if (request.method === FOLLOW) asked.add(request.id);
				else if (request.method === UNFOLLOW) forget(subscriptionOf(request));
				if (!READS.has(request.method)) connection.send(request);
				else if (waiting.length > 0) waiting.push(request);
				else ask(request);
			},
			disconnect: () => {
				clearTimeout(timer);
				waiting = [];
				connection.disconnect();
			},
		};
	};
}

const isRefusal = (result: unknown): boolean => (result as { result?: string } | null)?.result === 'limitReached';

const subscriptionOf = ({ params }: Request): string => String((params as unknown[] | undefined)?.[0]);
