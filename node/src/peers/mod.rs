//! Which nodes may take part: the list that the council keeps on chain, and its enforcement.
//!
//! Every node reads the list from its best block and keeps to it by itself:
//!
//! - A request for blocks, state, proofs of finality or proofs of storage is answered to nodes on the list only
//!   ([`Gate::guard`]); others are not heard at all.
//! - A peer that connects and is not on the list is cut off and banned at once, and so is one that is taken off while it is
//!   connected ([`enforce`]). The ban is renewed for as long as the node is not on the list, and lifted when it is.
//! - A validator of the present session is never cut off, whatever the list says, and neither is anybody when the list cannot be
//!   read: then the last one that could be read holds.
//! - A node that has not caught up with the chain knows an old list, or none. Until it has, it also accepts the nodes that whoever
//!   runs it has named: boot nodes and reserved nodes.
//!
//! The list keeps strangers from the chain's content. It does not hide that there is a node: a stranger can still open a
//! connection and ask for addresses of peers. A firewall or a VPN does that.

mod enforce;
mod gate;
mod list;

pub use enforce::Enforcement;
pub use gate::Gate;
pub use list::node_id;
