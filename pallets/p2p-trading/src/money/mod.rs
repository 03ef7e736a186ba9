//! Whose the money in the pool is: clearing accounts, balances with suppliers, arrears.

mod arrears;
mod clearing_accounts;
mod pool;
mod supplier_balances;
pub mod types;
