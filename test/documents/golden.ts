/** Documents as texts that were read and found right; `GOLDEN=write` writes them anew, to be read again. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";
import type { DocumentModel } from "../../src/documents/index.ts";
import { plain } from "./plain.ts";

/** `name`: the file's path below golden/, without its ending. */
export function expectGolden(name: string, model: DocumentModel) {
	const path = `test/documents/golden/${name}.txt`;
	if (process.env.GOLDEN === "write") {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, plain(model));
	}
	expect(plain(model)).toBe(readFileSync(path, "utf8"));
}
