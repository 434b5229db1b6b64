import type { ComponentProps } from "preact";

interface ButtonProps extends Omit<ComponentProps<"button">, "class" | "type" | "children"> {
	/** `primary`: what most press next; `quiet`: what few do. */
	readonly look?: "primary" | "quiet";
	readonly label: string;
}

export function Button({ look, label, ...rest }: ButtonProps) {
	return (
		<button type="button" class={look ? `button ${look}` : "button"} {...rest}>
			{label}
		</button>
	);
}
