/**
 * The few globals that pure code may use: those that browsers, workers and Node share and that
 * neither read a clock nor touch a disk, a screen or a network.
 */
declare interface Blob {
	readonly size: number;
	readonly type: string;
	arrayBuffer(): Promise<ArrayBuffer>;
	slice(start?: number, end?: number, contentType?: string): Blob;
}
declare interface File extends Blob {
	readonly name: string;
}
declare class TextEncoder {
	encode(text: string): Uint8Array;
}
declare class TextDecoder {
	readonly encoding: string;
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	decode(input?: ArrayBuffer | Uint8Array, options?: { stream?: boolean }): string;
}
