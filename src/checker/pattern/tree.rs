//! A pattern whose leaves are numbers: what a text must hold for it to occur, and where an occurrence can begin.

use super::Node;
use crate::checker::symbol::Symbol;

/// The tree of a pattern, with symbols in the place of names.
#[derive(Debug, Clone)]
pub(crate) enum Tree {
    /// A word, or a phrase that begins there, with this symbol; nothing where the lists have no such lemma.
    One(Option<Symbol>),
    Any,
    Row(Vec<Tree>),
    Either {
        /// Alternatives of one word each, sorted: one step, however many they are.
        single: Box<[Symbol]>,
        long: Vec<Tree>,
    },
    Perhaps(Box<Tree>),
    Gap(Option<usize>),
    Start,
    End,
}

/// A set of symbols of which a text must hold one, and how common they are together.
type Need = (usize, Vec<Symbol>);

impl Tree {
    /// The tree of `node`; `symbol` gives the number of a word, lemma or class.
    pub fn of(node: &Node, symbol: &mut impl FnMut(&Node) -> Option<Symbol>) -> Tree {
        match node {
            Node::Word(_) | Node::Lemma(_) | Node::Class(_) => Tree::One(symbol(node)),
            Node::Any => Tree::Any,
            Node::Row(items) => Tree::Row(items.iter().map(|item| Tree::of(item, symbol)).collect()),
            Node::Either(branches) => Tree::either(branches, symbol),
            Node::Perhaps(item) => Tree::Perhaps(Box::new(Tree::of(item, symbol))),
            Node::Gap(width) => Tree::Gap(*width),
            Node::Start => Tree::Start,
            Node::End => Tree::End,
        }
    }

    fn either(branches: &[Node], symbol: &mut impl FnMut(&Node) -> Option<Symbol>) -> Tree {
        let mut single = Vec::with_capacity(branches.len());
        let mut long = Vec::new();
        for branch in branches {
            match Tree::of(branch, symbol) {
                Tree::One(Some(only)) => single.push(only),
                other => long.push(other),
            }
        }
        single.sort_unstable();
        single.dedup();
        Tree::Either { single: single.into(), long }
    }

    /// Whether it is one step: a word, or one of several.
    pub fn is_single(&self) -> bool {
        match self {
            Tree::One(_) => true,
            Tree::Either { long, .. } => long.is_empty(),
            _ => false,
        }
    }

    /// How many instructions its program has.
    pub fn size(&self) -> usize {
        let all = |trees: &[Tree]| trees.iter().map(Tree::size).sum::<usize>();
        match self {
            Tree::One(_) | Tree::Any | Tree::Start | Tree::End => 1,
            // Between two items, particles may be repeated.
            Tree::Row(items) => all(items) + 3 * items.len().saturating_sub(1),
            Tree::Either { long, .. } => all(long) + 2 * long.len() + 1,
            Tree::Perhaps(item) => item.size() + 1,
            Tree::Gap(Some(width)) => 2 * width,
            Tree::Gap(None) => 3,
        }
    }

    /// Whether it asks for this edge of what is searched: [`Tree::Start`] or [`Tree::End`].
    pub fn asks_for(&self, edge: fn(&Tree) -> bool) -> bool {
        match self {
            Tree::Row(items) => items.iter().any(|item| item.asks_for(edge)),
            Tree::Either { long, .. } => long.iter().any(|item| item.asks_for(edge)),
            Tree::Perhaps(item) => item.asks_for(edge),
            other => edge(other),
        }
    }

    /// Whether an occurrence can only begin at the first word.
    pub fn is_at_start(&self) -> bool {
        match self {
            Tree::Start => true,
            Tree::Row(items) => items.iter().any(Tree::is_at_start),
            Tree::Either { single, long } => single.is_empty() && long.iter().all(Tree::is_at_start),
            _ => false,
        }
    }

    /// Whether it can occur where only these symbols do, whatever their order.
    pub fn is_possible(&self, present: &impl Fn(Symbol) -> bool) -> bool {
        match self {
            Tree::One(symbol) => symbol.is_some_and(present),
            Tree::Row(items) => items.iter().all(|item| item.is_possible(present)),
            Tree::Either { single, long } => {
                single.iter().any(|symbol| present(*symbol)) || long.iter().any(|item| item.is_possible(present))
            }
            Tree::Any | Tree::Perhaps(_) | Tree::Gap(_) | Tree::Start | Tree::End => true,
        }
    }

    /// Sets of symbols of which each must have one in any text that it occurs in.
    pub fn needs(&self, weight: &impl Fn(Symbol) -> usize) -> Vec<Need> {
        match self {
            Tree::One(symbol) => symbol.iter().map(|symbol| (weight(*symbol), vec![*symbol])).collect(),
            Tree::Row(items) => items.iter().flat_map(|item| item.needs(weight)).collect(),
            Tree::Either { single, long } => {
                // The rarest set of each branch, together.
                let mut together = (single.iter().map(|symbol| weight(*symbol)).sum(), single.to_vec());
                for branch in long {
                    let rarest = branch.needs(weight).into_iter().min_by_key(|(cost, _)| *cost);
                    let Some((cost, symbols)) = rarest else { return Vec::new() };
                    together.0 += cost;
                    together.1.extend(symbols);
                }
                vec![together]
            }
            Tree::Any | Tree::Perhaps(_) | Tree::Gap(_) | Tree::Start | Tree::End => Vec::new(),
        }
    }

    /// The symbols of which the first word of an occurrence has one; `None` where any word may be the first. An
    /// occurrence that begins with a gap or with particles is also one that begins behind them.
    pub fn first(&self) -> Option<Vec<Symbol>> {
        let mut out = Vec::new();
        if self.asks_for(|tree| matches!(tree, Tree::Start)) || self.add_first(&mut out)? {
            return None;
        }
        out.sort_unstable();
        out.dedup();
        Some(out)
    }

    /// Adds what may come first; whether it may also be nothing. `None` where it may be anything.
    fn add_first(&self, out: &mut Vec<Symbol>) -> Option<bool> {
        match self {
            Tree::One(symbol) => {
                out.extend(symbol);
                Some(false)
            }
            Tree::Row(items) => {
                for item in items {
                    if !item.add_first(out)? {
                        return Some(false);
                    }
                }
                Some(true)
            }
            Tree::Either { single, long } => {
                out.extend(single);
                let mut nothing = false;
                for branch in long {
                    nothing |= branch.add_first(out)?;
                }
                Some(nothing)
            }
            Tree::Perhaps(item) => item.add_first(out).map(|_| true),
            Tree::Gap(_) => Some(true),
            Tree::Any | Tree::Start | Tree::End => None,
        }
    }
}
