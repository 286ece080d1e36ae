//! What the rules find in a reply, remembered: the same words come again in the same place by the hundred.

use crate::authoring::stage::Stage;
use crate::base::ActHit;
use crate::checker::{self, Context, Lexicon};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// The most readings that are kept; beyond it they are made anew.
const MOST: usize = 400_000;

/// Readings by what they depend on: her last lines with what they hold out, and the reply.
///
/// Earlier replies are left out, and the rules are not given them either; what they find is the same as long as no
/// rule looks at those. A test says so when that changes.
#[derive(Default)]
pub struct Readings {
    kept: Mutex<BTreeMap<(String, String), Vec<ActHit>>>,
}

impl Readings {
    /// What the rules find in `text` at this point of a talk.
    pub fn acts(&self, lexicon: &Lexicon, stage: &Stage<'_>, text: &str) -> Vec<ActHit> {
        let (partner, hooks) = (stage.partner(), stage.hooks());
        let mut place = partner.join("\n");
        for (_, words) in &hooks {
            place.push('\0');
            place += &words.join("\n");
        }
        let key = (place, text.to_owned());
        let kept = |readings: &Self| readings.lock().get(&key).cloned();
        if let Some(acts) = kept(self) {
            return acts;
        }
        let acts = checker::read(lexicon, &Context { partner: &partner, hooks: &hooks, replies: &[] }, text).acts;
        let mut readings = self.lock();
        if readings.len() < MOST {
            readings.insert(key, acts.clone());
        }
        acts
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<(String, String), Vec<ActHit>>> {
        // Whoever panicked had nothing half done here.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
