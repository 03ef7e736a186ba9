// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
/** Calls a method of the node by its name. */
export const request = (client, name, ...params) => client._request(name, params);
