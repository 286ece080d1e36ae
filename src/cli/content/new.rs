//! `luister content new`: the files with which a new person begins.

use crate::authoring::skeleton;
use crate::base::Language;
use crate::cli::setup::Setup;
use crate::report::visible;
use crate::store::create_files;
use crate::words::AuthorText as A;
use anyhow::bail;
use clap::ArgMatches;
use std::path::PathBuf;
use std::process::ExitCode;

/// Runs the command. Nothing that is there already is touched.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let id = matches.get_one::<String>("id").cloned().unwrap_or_default();
    let Ok(files) = skeleton(language, &id) else {
        bail!(A::BadId.with(language, &[&id]));
    };
    let taken = |language: &Language| setup.content.people(*language).iter().any(|files| files.id == id);
    if Language::ALL.iter().any(taken) {
        bail!(A::IdTaken.with(language, &[&id]));
    }
    let named = matches.get_one::<PathBuf>("folder").cloned();
    let Some(folder) = named.clone().or_else(|| setup.places.for_own_scenarios()) else {
        bail!(A::NoOwnFolder.with(language, &[&id]));
    };
    let hers = folder.join(language.as_str()).join(&id);
    let files: Vec<(PathBuf, String)> =
        files.into_iter().map(|file| (folder.join(&file.path), file.text.into_owned())).collect();
    if !create_files(&hers, &files)? {
        bail!(A::FolderThere.with(language, &[hers.display().to_string()]));
    }
    for (path, _) in &files {
        say!("{}", A::Made.with(language, &[visible(&path.display().to_string())]))?;
    }
    let named = named.map(|folder| format!(" --scenarios {}", shown(&folder.display().to_string())));
    let mut options = named.unwrap_or_default();
    options += &format!(" --lang {language}");
    say!("\n{}", A::NextSteps.with(language, &[id, visible(&options).into_owned()]))?;
    Ok(ExitCode::SUCCESS)
}

/// A path as it can be typed.
fn shown(path: &str) -> String {
    if path.contains(' ') { format!("\"{path}\"") } else { path.to_owned() }
}
