// Licence expressions: SPDX names with AND, OR, WITH and brackets, and the slash that old manifests write for OR.

/**
 * The ways to satisfy an expression: each a set of licences, all of which have to be accepted.
 * @param {string} expression
 * @returns {string[][]}
 */
export function ways(expression) {
	const list = expression.replaceAll('/', ' OR ').match(/[()]|[\w.+-]+/g) ?? [];
	let at = 0;
	function one() {
		const word = list[at++];
		if (word === '(') {
			const inner = either();
			if (list[at++] !== ')') throw new Error(`a bracket is not closed in "${expression}"`);
			return inner;
		}
		if (word === undefined || word === ')' || /^(AND|OR|WITH)$/.test(word)) throw new Error(`"${expression}" is no licence expression`);
		if (list[at] !== 'WITH') return [[word]];
		at += 2;
		return [[`${word} WITH ${list[at - 1]}`]];
	}
	function both() {
		let found = one();
		while (list[at] === 'AND') {
			at++;
			const other = one();
			found = found.flatMap((left) => other.map((right) => [...left, ...right]));
		}
		return found;
	}
	function either() {
		const found = both();
		while (list[at] === 'OR') {
			at++;
			found.push(...both());
		}
		return found;
	}
	const found = either();
	if (at < list.length) throw new Error(`"${expression}" is no licence expression`);
	return found;
}

/**
 * The first way to satisfy the expression with accepted licences only, or undefined.
 * @param {string} expression
 * @param {(licence: string) => boolean} accepted
 */
export const acceptedWay = (expression, accepted) => ways(expression).find((way) => way.every(accepted));
