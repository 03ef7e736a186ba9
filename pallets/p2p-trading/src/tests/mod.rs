//! Stories of a village and its supplier, one file per topic.

mod acceptance;
mod arrears;
mod cancellation;
mod conservation;
mod cursor;
mod expiry;
mod offers;
mod payouts;
mod settlement;
mod views;
