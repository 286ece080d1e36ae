//! The house of ARCHITECTURE.md: each floor imports lower floors only, and files, clock and terminal have their rooms.
//!
//! The sources are parsed, so a comment or a string cannot fool the test.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at files, and fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::Visit;

/// The floor of each room; rooms on one floor do not know each other.
const FLOORS: &[(&str, u8)] = &[
    ("base", 0),
    ("text", 1),
    ("words", 1),
    ("checker", 2),
    ("scenario", 2),
    ("score", 2),
    ("content", 2),
    ("session", 3),
    ("progress", 3),
    ("app", 4),
    ("report", 4),
    ("authoring", 4),
    ("tui", 5),
    ("line", 5),
    ("store", 5),
    ("cli", 6),
    ("main", 7),
];

/// Paths that only some rooms may name.
const KEPT: &[(&[&str], &[&str])] = &[
    (&["std", "fs"], &["store"]),
    (&["std", "env"], &["store", "cli"]),
    (&["std", "time", "Instant"], &["store"]),
    (&["std", "time", "SystemTime"], &["store"]),
    (&["ratatui"], &["tui"]),
    (&["ratatui_textarea"], &["tui"]),
    (&["crossterm"], &["tui"]),
    (&["clap"], &["cli"]),
    (&["anyhow"], &["cli", "main"]),
    (&["directories"], &["store"]),
    (&["sys_locale"], &["store"]),
];

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// All paths that a file names, in `use` trees and in expressions, types and patterns.
#[derive(Default)]
struct Paths(Vec<Vec<String>>);

impl Paths {
    fn tree(&mut self, tree: &syn::UseTree, prefix: &[String]) {
        let with = |ident: &syn::Ident| {
            let mut path = prefix.to_vec();
            path.push(ident.to_string());
            path
        };
        match tree {
            syn::UseTree::Path(path) => self.tree(&path.tree, &with(&path.ident)),
            syn::UseTree::Name(name) => self.0.push(with(&name.ident)),
            syn::UseTree::Rename(rename) => self.0.push(with(&rename.ident)),
            syn::UseTree::Glob(_) => self.0.push(prefix.to_vec()),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree, prefix)),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        syn::visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // Tests may touch files to test those who do.
        let is_test = item.attrs.iter().any(|attr| attr.path().is_ident("cfg"));
        if !is_test {
            syn::visit::visit_item_mod(self, item);
        }
    }
}

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Room, file, and the paths that the file names.
fn all_paths() -> Vec<(String, String, Vec<Vec<String>>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files
        .into_iter()
        .filter(|file| !file.ends_with("lib.rs") && !file.to_string_lossy().ends_with("tests.rs"))
        .map(|file| {
            let inside = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let room = inside.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
            let parsed = syn::parse_file(&fs::read_to_string(&file).unwrap()).unwrap();
            let mut paths = Paths::default();
            paths.visit_file(&parsed);
            (room, inside, paths.0)
        })
        .collect()
}

#[test]
fn every_room_has_a_floor_and_every_floor_is_inhabited() {
    let rooms: BTreeSet<String> = all_paths().into_iter().map(|(room, ..)| room).collect();
    let known: BTreeSet<String> = FLOORS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(rooms, known);
}

#[test]
fn each_floor_imports_lower_floors_only() {
    let mut wrong: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (room, file, paths) in all_paths() {
        for path in paths {
            let Some(other) = path.get(1).filter(|_| path[0] == "crate" || path[0] == "luister") else { continue };
            if let (Some(here), Some(there)) = (floor(&room), floor(other))
                && *other != room
                && there >= here
            {
                wrong.entry(file.clone()).or_default().insert(other.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "these files look up or sideways: {wrong:#?}");
}

#[test]
fn files_clock_environment_and_terminal_have_their_rooms() {
    let mut wrong = BTreeSet::new();
    for (room, file, paths) in all_paths() {
        for path in paths {
            for (kept, rooms) in KEPT {
                let named = path.len() >= kept.len() && path.iter().zip(*kept).all(|(a, b)| a == b);
                if named && !rooms.contains(&room.as_str()) {
                    wrong.insert(format!("{file} names {}", kept.join("::")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_is_one_room_and_says_what_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//!"), "{} does not open with its purpose", file.display());
        assert!(text.lines().count() <= 450, "{} has more than 450 lines", file.display());
    }
}
