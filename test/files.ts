import { readdirSync } from "node:fs";

/**
 * The files below a folder whose path matches, as "folder/…", in order; new ones too, whether git knows
 * them or not. Throws where there is none: a rule about no file at all would hold.
 */
export function filesIn(folder: string, path: RegExp): readonly string[] {
	const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
		.filter((name) => path.test(name))
		.sort();
	if (found.length === 0) throw new Error(`no file in ${folder} matches ${path}`);
	return found;
}
