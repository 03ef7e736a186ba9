// In place of what the client of the chain has and this page never runs: a hash function that no storage of this
// chain is keyed by, addresses of other chains, proofs and subscriptions that nobody asks for, and the comparison of
// descriptors, which the page does without. See vite.config.ts.

const unused = (): never => {
	throw new Error('this page was built without that');
};

export {
	unused as blake3,
	unused as Keccak256,
	unused as isStaticCompatible,
	unused as createEventEntry,
	unused as createViewFnEntry,
	unused as getMultisigAccountId,
	unused as sortMultisigSignatories,
	unused as trieNodeDec,
	unused as TrieNodeWithHash,
	unused as validateProofs,
	unused as __await,
	unused as __awaiter,
	unused as __asyncGenerator,
	unused as __asyncValues,
};

/** These two are called for what they return, whether or not somebody uses that. */
export const createWatchEntries = () => unused;
export const createStaticApis = () => unused;

/** The levels, which stand in the same file as the comparison. */
export const CompatibilityLevel = { Incompatible: 0, Partial: 1, BackwardsCompatible: 2, Identical: 3 };
