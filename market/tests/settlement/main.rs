//! What an account's interval comes to: its properties, a second implementation, the money of a
//! page, and a search for strategies that gain.

mod best_use;
mod interval;
mod naive;
mod page;
mod strategies;
