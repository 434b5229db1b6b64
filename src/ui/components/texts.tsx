interface TextsProps {
	/** They stay in their order, and two can read alike. */
	readonly of: readonly string[];
	readonly class?: string;
}

/** A paragraph each. */
export const Texts = ({ of, ...look }: TextsProps) =>
	of.map((text, at) => (
		<p key={at} {...look}>
			{text}
		</p>
	));

/** The items of a list. */
export const TextList = ({ of }: Pick<TextsProps, "of">) => (
	<ul class="plain-list">
		{of.map((text, at) => (
			<li key={at}>{text}</li>
		))}
	</ul>
);
