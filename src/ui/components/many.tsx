import type { ComponentChild } from "preact";

interface ManyProps {
	/** List items, each with its key. */
	readonly items: readonly ComponentChild[];
	/** How many stand open. */
	readonly shown: number;
	/** How many there are, where not all of them are at hand. */
	readonly all?: number;
	/** Says how many more there are. */
	readonly more: (count: number) => string;
}

/** A list of which the first are read at a glance; the rest opens. What is not at hand is told last. */
export function Many({ items, shown, all = items.length, more }: ManyProps) {
	const rest = items.slice(shown);
	const beyond = all - items.length;
	return (
		<>
			<ul class="plain-list">
				{items.slice(0, shown)}
				{rest.length === 0 && beyond > 0 && <li>{more(beyond)}</li>}
			</ul>
			{rest.length > 0 && (
				<details>
					<summary>{more(rest.length + beyond)}</summary>
					<ul class="plain-list">
						{rest}
						{beyond > 0 && <li>{more(beyond)}</li>}
					</ul>
				</details>
			)}
		</>
	);
}
