//! Talks with a frozen person, without a checker: the acts of a reply are given.

mod clauses;
mod examples;
mod layers;
mod person;
mod subjects;
