// Counts what holds and what does not.
export class Checks {
	passed = 0;
	failed = [];

	/** Takes down whether something holds. */
	that(name, holds, detail = '') {
		if (holds) {
			this.passed += 1;
			console.log(`    ✓ ${name}${detail && ` (${detail})`}`);
		} else {
			this.failed.push(name);
			console.log(`    ✗ ${name}${detail && `: ${detail}`}`);
		}
	}

	/** Says what was measured: a machine's time, which decides nothing. */
	note(text) {
		console.log(`    · ${text}`);
	}

	/** Takes down whether two things are the same. */
	equal(name, found, wanted) {
		this.that(name, found === wanted, found === wanted ? String(found) : `${found}, not ${wanted}`);
	}

	/** Runs a part of the test; what it throws fails it, and the others go on. */
	async part(name, does) {
		console.log(`\n  ${name}`);
		try {
			await does();
		} catch (error) {
			this.that(name, false, String(error).split('\n').slice(0, 4).join(' | '));
		}
	}
}
