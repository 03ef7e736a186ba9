// WebSocket frames (RFC 6455), as far as a proxy has to read them: it must know where a message ends
// before it decides about it, and where a frame ends before it puts one of its own between.
import { randomBytes } from 'node:crypto';

export const TEXT = 0x1;
export const CLOSE = 0x8;
const CONTINUATION = 0x0;
const BINARY = 0x2;
const FINAL = 0x80;
const MASKED = 0x80;

/** What a peer did that the protocol or a limit does not allow; `code` is the reason that it is sent. */
export class FrameError extends Error {
	/** @param {number} code @param {string} message */
	constructor(code, message) {
		super(message);
		this.code = code;
	}
}

/** Returns a frame with a whole message; `mask` as a client has to. */
export function frame(opcode, payload, mask) {
	const length = payload.length;
	const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
	const header = Buffer.alloc(2 + extended);
	header[0] = FINAL | opcode;
	header[1] = (mask ? MASKED : 0) | (extended === 0 ? length : extended === 2 ? 126 : 127);
	if (extended === 2) header.writeUInt16BE(length, 2);
	if (extended === 8) header.writeBigUInt64BE(BigInt(length), 2);
	if (!mask) return Buffer.concat([header, payload]);
	const key = randomBytes(4);
	return Buffer.concat([header, key, xor(payload, key)]);
}

/** Returns a frame that closes a connection, with the reason. */
export const closeFrame = (code, reason, mask) => {
	const payload = Buffer.alloc(2 + Buffer.byteLength(reason));
	payload.writeUInt16BE(code);
	payload.write(reason, 2);
	return frame(CLOSE, payload, mask);
};

function xor(data, key) {
	const out = Buffer.allocUnsafe(data.length);
	for (let i = 0; i < data.length; i++) out[i] = data[i] ^ key[i & 3];
	return out;
}

/** Returns the lengths that a frame's first bytes say; nothing where more bytes are needed. */
function headerOf(buffer) {
	if (buffer.length < 2) return undefined;
	const short = buffer[1] & 0x7f;
	const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
	const masked = (buffer[1] & MASKED) !== 0;
	const size = 2 + extended + (masked ? 4 : 0);
	if (buffer.length < size) return undefined;
	const length = extended === 0 ? short : extended === 2 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2));
	return { size, length, masked, final: (buffer[0] & FINAL) !== 0, reserved: (buffer[0] & 0x70) !== 0, opcode: buffer[0] & 0x0f };
}

/** Cuts a stream into frames and joins these to messages. */
export class Reader {
	#buffer = Buffer.alloc(0);
	#parts = [];
	#length = 0;
	#opcode = TEXT;

	/**
	 * @param {{ masked: boolean, most: number }} rules whether the peer has to mask, and the greatest message in bytes
	 */
	constructor(rules) {
		this.rules = rules;
	}

	/**
	 * Takes bytes, and returns the messages and the control frames that are whole now. Throws a
	 * FrameError where the peer breaks the rules.
	 * @param {Buffer} bytes @returns {{ opcode: number, payload: Buffer }[]}
	 */
	read(bytes) {
		this.#buffer = this.#buffer.length === 0 ? bytes : Buffer.concat([this.#buffer, bytes]);
		const messages = [];
		for (;;) {
			const header = headerOf(this.#buffer);
			if (!header) return messages;
			this.#check(header);
			const end = header.size + header.length;
			if (this.#buffer.length < end) return messages;
			const body = this.#buffer.subarray(header.size, end);
			const payload = header.masked ? xor(body, this.#buffer.subarray(header.size - 4, header.size)) : Buffer.from(body);
			this.#buffer = this.#buffer.subarray(end);
			const message = this.#join(header, payload);
			if (message) messages.push(message);
		}
	}

	#check({ length, masked, reserved }) {
		if (masked !== this.rules.masked) throw new FrameError(1002, 'wrong masking');
		if (reserved) throw new FrameError(1002, 'no extension was agreed on');
		if (length + this.#length > this.rules.most) throw new FrameError(1009, 'message too big');
	}

	#join({ opcode, final }, payload) {
		if (opcode >= CLOSE) return { opcode, payload };
		if (opcode === CONTINUATION ? this.#parts.length === 0 : this.#parts.length > 0) throw new FrameError(1002, 'parts out of order');
		if (opcode === BINARY) throw new FrameError(1003, 'only text is understood');
		if (opcode !== CONTINUATION) this.#opcode = opcode;
		this.#parts.push(payload);
		this.#length += payload.length;
		if (!final) return undefined;
		const whole = { opcode: this.#opcode, payload: this.#parts.length === 1 ? payload : Buffer.concat(this.#parts) };
		this.#parts = [];
		this.#length = 0;
		return whole;
	}
}
