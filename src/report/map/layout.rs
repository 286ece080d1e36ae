//! Where each node of a story is drawn: who merely listens goes straight down on the left, side turns lie to the right.

use super::ways;
use crate::scenario::MapPart;
use std::collections::{BTreeMap, BTreeSet};

/// The places of one story's nodes, by their place in the part.
#[derive(Debug, PartialEq, Eq)]
pub struct Layout {
    /// Row, from 0 down, and column, from 0 to the right; no two nodes share both.
    pub places: Vec<(usize, usize)>,
    /// The number of rows.
    pub rows: usize,
    /// The number of columns.
    pub columns: usize,
}

/// Lays out one story.
pub fn layout(part: &MapPart) -> Layout {
    let at: BTreeMap<&str, usize> = part.stops.iter().enumerate().map(|(at, stop)| (stop.name.as_str(), at)).collect();
    let edges: Vec<Vec<usize>> =
        part.stops.iter().map(|stop| ways(stop).iter().filter_map(|way| at.get(way.to).copied()).collect()).collect();
    let main = spine(part, &at);
    let rows = rows(&edges);
    let mut places = vec![(0, 0); rows.len()];
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    // The main way has the first column to itself.
    for (node, row) in rows.iter().enumerate().filter(|(node, _)| main.contains(node)) {
        let place = free(&taken, *row, 0);
        taken.insert(place);
        places[node] = place;
    }
    // A side turn stands as near as can be to what leads to it.
    let mut sides: Vec<usize> = (0..rows.len()).filter(|node| !main.contains(node)).collect();
    sides.sort_by_key(|node| (rows[*node], *node));
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
    for (from, goals) in edges.iter().enumerate() {
        for to in goals {
            before[*to].push(from);
        }
    }
    for node in sides {
        let wanted = before[node].iter().filter(|from| rows[**from] < rows[node]).map(|from| places[*from].1).max();
        let place = free(&taken, rows[node], wanted.unwrap_or(0).max(1));
        taken.insert(place);
        places[node] = place;
    }
    Layout {
        rows: places.iter().map(|(row, _)| row + 1).max().unwrap_or(0),
        columns: places.iter().map(|(_, column)| column + 1).max().unwrap_or(0),
        places,
    }
}

/// The nearest free column of a row, from `wanted` to the right.
fn free(taken: &BTreeSet<(usize, usize)>, row: usize, wanted: usize) -> (usize, usize) {
    let mut column = wanted;
    while taken.contains(&(row, column)) {
        column += 1;
    }
    (row, column)
}

/// The nodes of who merely listens, from the start.
fn spine(part: &MapPart, at: &BTreeMap<&str, usize>) -> BTreeSet<usize> {
    let mut main = BTreeSet::new();
    let mut node = part.stops.iter().position(|stop| stop.start).or((!part.stops.is_empty()).then_some(0));
    while let Some(here) = node.filter(|here| main.insert(*here)) {
        node = part.stops[here].next.as_deref().and_then(|next| at.get(next).copied());
    }
    main
}

/// The row of each node: below everything that leads to it, ways back left out.
fn rows(edges: &[Vec<usize>]) -> Vec<usize> {
    const NEW: u8 = 0;
    const OPEN: u8 = 1;
    const DONE: u8 = 2;
    let mut state = vec![NEW; edges.len()];
    let mut order = Vec::with_capacity(edges.len());
    let mut forward: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for start in 0..edges.len() {
        // A stack of our own: a story may be thousands of nodes long.
        let mut stack = vec![(start, 0)];
        while let Some((node, way)) = stack.pop() {
            if way == 0 {
                if state[node] != NEW {
                    continue;
                }
                state[node] = OPEN;
            }
            match edges[node].get(way) {
                Some(to) => {
                    stack.push((node, way + 1));
                    if state[*to] != OPEN {
                        forward[node].push(*to);
                    }
                    if state[*to] == NEW {
                        stack.push((*to, 0));
                    }
                }
                None => {
                    state[node] = DONE;
                    order.push(node);
                }
            }
        }
    }
    let mut rows = vec![0; edges.len()];
    for node in order.into_iter().rev() {
        for to in &forward[node] {
            rows[*to] = rows[*to].max(rows[node] + 1);
        }
    }
    rows
}
