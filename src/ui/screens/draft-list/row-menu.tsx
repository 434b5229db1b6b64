import { useEffect, useRef } from "preact/hooks";
import { hrefs } from "../../../state/index.ts";
import { draftMenuWords } from "../../../text/index.ts";

/** What is asked of one draft in its row's menu. */
export interface Errands {
	again(id: string, name: string): void;
	copy(id: string, name: string): void;
	send(id: string, name: string): void;
	remove(id: string): void;
}

interface RowMenuProps {
	readonly id: string;
	readonly name: string;
	readonly open: boolean;
	readonly onOpen: (open: boolean) => void;
	readonly errands: Errands;
}

/** It opens within the row: nothing is covered by it. */
export function RowMenu({ id, name, open, onOpen, errands }: RowMenuProps) {
	const button = useRef<HTMLButtonElement>(null);
	return (
		<div class="menu">
			<button
				type="button"
				class="menu-button"
				ref={button}
				aria-label={draftMenuWords.named(name)}
				aria-expanded={open}
				onClick={() => onOpen(!open)}
			>
				<svg viewBox="0 0 16 16" aria-hidden="true">
					<path d="M8 3v0M8 8v0M8 13v0" />
				</svg>
			</button>
			{open && (
				<OpenMenu
					{...{ id, name, errands }}
					onClose={() => {
						button.current?.focus();
						onOpen(false);
					}}
				/>
			)}
		</div>
	);
}

interface OpenMenuProps extends Pick<RowMenuProps, "id" | "name" | "errands"> {
	readonly onClose: () => void;
}

function OpenMenu({ id, name, errands, onClose }: OpenMenuProps) {
	const list = useRef<HTMLUListElement>(null);
	useEffect(() => {
		const menu = list.current;
		menu?.scrollIntoView?.({ block: "nearest" });
		menu?.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
	}, []);
	const items = [
		[draftMenuWords.again, errands.again],
		[draftMenuWords.copy, errands.copy],
		[draftMenuWords.send, errands.send],
	] as const;
	return (
		<ul
			class="menu-list"
			ref={list}
			onKeyDown={(event) => {
				if (event.key === "Escape") onClose();
				else step(event);
			}}
		>
			<li>
				<a href={hrefs.draft(id)}>{draftMenuWords.open}</a>
			</li>
			{items.map(([label, run]) => (
				<li key={label}>
					<button
						type="button"
						onClick={() => {
							onClose();
							run(id, name);
						}}
					>
						{label}
					</button>
				</li>
			))}
			<li>
				<button
					type="button"
					class="bad"
					aria-label={draftMenuWords.removeNamed(name)}
					onClick={() => {
						onClose();
						errands.remove(id);
					}}
				>
					{draftMenuWords.remove}
				</button>
			</li>
		</ul>
	);
}

/** Up and down go through the menu, as the tab key does. */
function step(event: KeyboardEvent) {
	const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (!by) return;
	event.preventDefault();
	const menu = event.currentTarget as HTMLElement;
	const all = [...menu.querySelectorAll<HTMLElement>("a, button")];
	const at = all.indexOf(document.activeElement as HTMLElement);
	all[(at + by + all.length) % all.length]?.focus();
}
