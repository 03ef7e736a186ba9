//! Tests on a network of four organisations.

mod additions;
mod changes;
mod genesis;
mod keys;
mod names;
mod nodes;
mod properties;
mod readers;
mod removals;
mod rules;
mod sessions;

use crate::{mock::*, *};
