/**
 * What the page and its workers say to each other. A worker's calls are declared once, as functions that
 * give promises: the page calls them (`platform/start-worker.ts`), the worker serves them.
 */

/** A call on its way to the worker. `tells`: its last argument is to be told the share that is done. */
export interface Call {
	readonly id: number;
	readonly name: string;
	readonly args: readonly unknown[];
	readonly tells: boolean;
}

/** What an error is beyond the wall: an object with its words, its code, and where in a file it stands. */
export type Thrown = { readonly message: string } & Readonly<Record<string, unknown>>;

export type Reply = { readonly id: number } & (
	| { readonly share: number }
	| { readonly value: unknown }
	| { readonly error: Thrown }
);

export type Served<Calls> = {
	readonly [name in keyof Calls]: Calls[name] extends (...args: infer Args) => Promise<infer Value>
		? (...args: Args) => Value | Promise<Value>
		: never;
};

interface WorkerScope {
	onmessage: (event: MessageEvent<Call>) => void;
	postMessage(reply: Reply, handedOver?: Transferable[]): void;
}

/** Answers calls, one at a time and in their order. Bytes at the top of an answer are handed over, not copied. */
export function serve<Calls>(calls: Served<Calls>): void {
	const scope = self as unknown as WorkerScope;
	const answer = async ({ id, name, args, tells }: Call) => {
		const tell = (share: number) => scope.postMessage({ id, share });
		try {
			const call = calls[name as keyof Calls] as (...args: unknown[]) => unknown;
			const value = await call(...args, ...(tells ? [tell] : []));
			scope.postMessage({ id, value }, buffersIn(value));
		} catch (error) {
			const { message } = error instanceof Error ? error : { message: String(error) };
			scope.postMessage({ id, error: { ...(error as object), message } });
		}
	};
	let last: Promise<unknown> = Promise.resolve();
	scope.onmessage = ({ data }) => {
		last = last.then(() => answer(data));
	};
}

/** A text may be long, and has nothing in it. */
const buffersIn = (value: unknown) =>
	typeof value === "object" && value !== null
		? Object.values(value).flatMap((part) => (part instanceof Uint8Array ? [part.buffer] : []))
		: [];
