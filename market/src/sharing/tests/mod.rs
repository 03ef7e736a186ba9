//! What must hold of sharing, against second implementations that are written differently.

mod keys;
mod prefix;
mod prices;
mod rules;
