// Quantities and names, as people write and read them.
import { decodeAddress, encodeAddress } from '@polkadot/util-crypto';
import { Refused } from '../chain.mjs';

const POWER_UNITS = { W: 1, kW: 1e3, MW: 1e6, GW: 1e9 };
export const CLASSES = ['Critical', 'Essential', 'Standard', 'Interruptible'];
/** How many groups the connections of a class are shed in by turns. */
export const ROTATION_GROUPS = 12;

/** A number with at most so many decimals, as the whole number of its smallest part. */
function scaled(text, decimals, otherwise) {
	const found = /^(\d{1,13})(?:\.(\d+))?$/.exec(text ?? '');
	if (!found || (found[2] ?? '').replace(/0+$/, '').length > decimals) throw new Refused(otherwise);
	return Number(found[1] + (found[2] ?? '').padEnd(decimals, '0').slice(0, decimals));
}

/** A power in W. The unit is part of it, so that nobody takes kW for W. */
export function powerOf(text) {
	if (text === '0') return 0;
	const found = /^([\d.]+) ?(W|kW|MW|GW)$/.exec(text ?? '');
	if (!found) throw new Refused(`${text} is no power: write 800W, 4.2kW or 1MW`);
	const decimals = Math.log10(POWER_UNITS[found[2]]);
	const power = scaled(found[1], decimals, `${text} is no whole number of W`);
	if (!Number.isSafeInteger(power)) throw new Refused(`${text} is too much`);
	return power;
}

/** A part in thousandths, of what is given in percent. */
export function permilleOf(text, what) {
	return scaled(text?.replace(/ ?%$/, ''), 1, `${what} is a number of percent with one decimal at most, not ${text}`);
}

/** A price in mills. */
export const priceOf = (text, least = 0) => wholeOf(text, 'a price in mills', least, 2_047);

/** A frequency in mHz. */
export function millihertzOf(text) {
	const frequency = scaled(text?.replace(/ ?Hz$/, ''), 3, `${text} is no frequency: write 50.02`);
	if (frequency < 40_000 || frequency > 60_000)
		throw new Refused(`a frequency is given in Hz, such as 50.02, and not as ${text}; where there is no voltage, say --blackout`);
	return frequency;
}

/** A voltage in thousandths of its nominal value. */
export function voltageOf(text) {
	const voltage = permilleOf(text, 'the voltage');
	if (voltage < 10 || voltage > 2_000)
		throw new Refused(`a voltage is given in percent of its nominal value, such as 101.5, and not as ${text}; where there is none, say --blackout`);
	return voltage;
}

/** A whole number within bounds. */
export function wholeOf(text, what, least, most) {
	const number = /^\d{1,10}$/.test(text ?? '') ? Number(text) : NaN;
	if (!(number >= least && number <= most)) throw new Refused(`${what} is a number from ${least} to ${most}, not ${text}`);
	return number;
}

export function classOf(text) {
	const found = CLASSES.find((one) => one.toLowerCase() === text?.toLowerCase());
	if (!found) throw new Refused(`${text} is no class: ${CLASSES.map((one) => one.toLowerCase()).join(', ')}`);
	return found;
}

/** An address as this chain writes it. */
export function addressOf(api, text) {
	if (!text) throw new Refused('the address of an account is needed');
	try {
		return encodeAddress(decodeAddress(text), api.registry.chainSS58);
	} catch {
		throw new Refused(`${text} is no address of an account`);
	}
}

/** Whether a word is an address, and not an area. */
export const isAddress = (text) => /^[1-9A-HJ-NP-Za-km-z]{46,50}$/.test(text ?? '');

const trimmed = (number, decimals) => String(Number(number.toFixed(decimals)));

export function powerText(power) {
	if (power < 1_000) return `${power} W`;
	return power < 1_000_000 ? `${trimmed(power / 1e3, 3)} kW` : `${trimmed(power / 1e6, 6)} MW`;
}

/** Plancks in tokens, to the millionth, of which energy at a price comes to whole ones. */
export function tokensText(plancks, decimals) {
	const digits = String(plancks).padStart(decimals + 1, '0');
	const whole = digits.slice(0, digits.length - decimals);
	const part = digits.slice(digits.length - decimals).slice(0, 6).replace(/0+$/, '');
	return whole === '1' && part === '' ? '1 token' : `${whole}${part && `.${part}`} tokens`;
}

export const energyText = (energy) => (energy < 1_000 ? `${energy} Wh` : `${trimmed(energy / 1e3, 3)} kWh`);
export const percentText = (permille) => `${trimmed(permille / 10, 1)} %`;

/** What an answer of the node calls a measure, in words. */
export function measureText(protocol) {
	const [kind, of] = kindOf(protocol);
	switch (kind) {
		case 'SuspendTrading':
			return 'no trading';
		case 'Curtail':
			return of.export_permille === 0 ? 'no export' : `export up to ${percentText(of.export_permille)}`;
		case 'ShedLoad':
			return `load shed from ${of.from_class.toLowerCase()} on, ${of.groups === ROTATION_GROUPS ? 'all' : `${of.groups} of ${ROTATION_GROUPS} groups`} at a time`;
		case 'Island':
			return 'island';
		default:
			return kind;
	}
}

/** The name of an enum's variant in an answer, and what it holds. */
export const kindOf = (value) => (typeof value === 'string' ? [value, {}] : Object.entries(value)[0]);

/** Who decided, in words. */
export function authorityText(authority, write = (account) => account) {
	if (!authority) return '';
	const [role, account] = kindOf(authority);
	return role === 'Council' ? 'the council' : `${role.toLowerCase()} ${write(account)}`;
}

/** An address in a line that has to fit on a screen. */
export const short = (account) => `${account.slice(0, 6)}…${account.slice(-6)}`;

/** How many members, in words. */
export const memberText = (count) => `${count} ${count === 1 ? 'member' : 'members'}`;

/** Text as the bytes that the chain stores, so that none of it is taken for hex digits. */
export function bytesOf(text, what, most) {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length > most) throw new Refused(`${what} has ${bytes.length} bytes, and ${most} are the most`);
	return `0x${Buffer.from(bytes).toString('hex')}`;
}

/**
 * Text that somebody else has written, safe to print: a character that moves the cursor, hides text or turns its direction round could make
 * a line of a table say something else.
 */
export function clean(text) {
	return String(text ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
}
