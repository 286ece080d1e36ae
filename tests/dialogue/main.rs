//! Talks with a frozen person, without a checker: the acts of a reply are given.

mod layers;
mod person;
mod subjects;
