// Values of the chain as JSON: whole numbers too great for JavaScript's own become texts.

export function toJson(value: unknown): string {
	return `${JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner), '\t') ?? 'null'}\n`;
}
