// The declarations against TypeScript: they have no errors of their own, the examples fit them, and what does not is refused.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the declarations and the examples have no errors, and what is wrong is refused', () => {
	const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
	const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
	const program = ts.createProgram(fileNames, options);
	// Not those of other packages, nor what PAPI's generator wrote.
	const ours = program.getSourceFiles().filter(({ fileName }) => !/\/node_modules\/|\/papi\/dist\//.test(fileName));
	for (const part of ['examples/', 'test/refused.mts', 'polkadot-js/rpc/', 'polkadot-js/types/', 'papi/json-rpc/']) {
		assert.ok(
			ours.some(({ fileName }) => fileName.startsWith(root + part)),
			`${part} was not looked at`,
		);
	}
	const found = ours.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
	const words = found.map(({ file, start, messageText }) => {
		const place =
			file && start !== undefined ? `${file.fileName.slice(root.length)}:${file.getLineAndCharacterOfPosition(start).line + 1}` : '';
		return `${place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
	});
	assert.deepEqual(words, []);
});
