// What jsdom lacks and components use.
import { cleanup, configure } from '@testing-library/preact';
import { afterAll, afterEach } from 'vitest';

// What is waited for comes in its own time.
configure({ asyncUtilTimeout: 60_000 });

class NoObserver {
	observe(): void {}
	unobserve(): void {}
	disconnect(): void {}
}
globalThis.ResizeObserver ??= NoObserver;
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
	this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
	this.open = false;
	this.dispatchEvent(new Event('close'));
};

afterEach(() => {
	cleanup();
	localStorage.clear();
});

// Effects of what was shown last run after the next frame, at the latest after a tenth of a second; they
// still need the document.
afterAll(() => new Promise((done) => setTimeout(done, 150)));
