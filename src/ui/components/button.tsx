import type { ComponentProps } from "preact";

interface ButtonProps extends Omit<ComponentProps<"button">, "class" | "type"> {
	/** `primary`: what most press next; `quiet`: what few do. */
	readonly look?: "primary" | "quiet";
}

export function Button({ look, ...rest }: ButtonProps) {
	return <button type="button" class={look ? `button ${look}` : "button"} {...rest} />;
}
