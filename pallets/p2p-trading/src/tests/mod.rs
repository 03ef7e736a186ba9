//! Stories of a village and its supplier, one file per topic.

mod acceptance;
mod arrears;
mod auction;
mod auction_properties;
mod cancellation;
mod clearing;
mod clearing_accounts;
mod completion;
mod conservation;
mod crossing;
mod cursor;
mod estimates;
mod expiry;
mod firmness;
mod gate;
mod leaving;
mod metering;
mod offers;
mod orders;
mod paper;
mod payouts;
mod pruning;
mod settlement;
mod statements;
mod supplier_balances;
mod views;
