//! The content folders are compiled into the program; a change in them is a change of the program.

fn main() {
    println!("cargo:rerun-if-changed=scenarios");
    println!("cargo:rerun-if-changed=lexicon");
}
