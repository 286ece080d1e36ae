//! Where the choices of a page lie on the screen, and how the arrows walk through text and choices alike.

/// What the face that shows a page knows of it: lines, from the top of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// The lines of each choice: the first, and one past the last.
    pub rows: Vec<(usize, usize)>,
    /// How many lines the page has.
    pub len: usize,
    /// How many of them fit on the screen; 0 where all of it is seen at once (the line mode).
    pub height: usize,
}

impl Layout {
    fn last_scroll(&self) -> usize {
        self.len.saturating_sub(self.height)
    }

    /// Whether the choice is wholly on the screen, or fills it.
    pub fn is_visible(&self, row: usize, scroll: usize) -> bool {
        let scroll = scroll.min(self.last_scroll());
        self.height == 0
            || self.rows.get(row).is_some_and(|(start, end)| {
                let shown = (scroll, scroll + self.height);
                (*start >= shown.0 && *end <= shown.1) || (*start <= shown.0 && *end >= shown.1)
            })
    }

    /// What Enter would take: the choice at hand if it can be seen, else the last if that can; else nothing, and there
    /// is more to read first.
    pub fn chosen(&self, cursor: usize, scroll: usize) -> Option<usize> {
        let last = self.rows.len().checked_sub(1);
        let seen = |row: &usize| self.is_visible(*row, scroll);
        if self.height == 0 { Some(cursor) } else { Some(cursor).filter(seen).or(last.filter(seen)) }
    }

    /// One down: to the next choice that can be seen, else a line on.
    pub fn down(&self, cursor: &mut usize, scroll: &mut usize) {
        *scroll = (*scroll).min(self.last_scroll());
        let from = if self.is_visible(*cursor, *scroll) { *cursor + 1 } else { 0 };
        if let Some(row) = self.first_visible(from, *scroll) {
            *cursor = row;
            return;
        }
        if *scroll < self.last_scroll() {
            *scroll += 1;
            if !self.is_visible(*cursor, *scroll)
                && let Some(row) = self.first_visible(0, *scroll)
            {
                *cursor = row;
            }
        } else if self.fits() {
            *cursor = 0;
        }
    }

    /// Whether all of the page is on the screen; then its choices go round like any list.
    const fn fits(&self) -> bool {
        self.len <= self.height
    }

    /// One up: to the choice before that can be seen, else a line back.
    pub fn up(&self, cursor: &mut usize, scroll: &mut usize) {
        *scroll = (*scroll).min(self.last_scroll());
        let before = if self.is_visible(*cursor, *scroll) { *cursor } else { self.rows.len() };
        if let Some(row) = (0..before.min(self.rows.len())).rev().find(|row| self.is_visible(*row, *scroll)) {
            *cursor = row;
            return;
        }
        if *scroll > 0 {
            *scroll -= 1;
            if !self.is_visible(*cursor, *scroll)
                && let Some(row) = (0..self.rows.len()).rev().find(|row| self.is_visible(*row, *scroll))
            {
                *cursor = row;
            }
        } else if self.fits() {
            *cursor = self.rows.len().saturating_sub(1);
        }
    }

    /// Scrolls no further than it takes to have the choice on the screen.
    pub fn bring(&self, row: usize, scroll: &mut usize) {
        if let Some((start, end)) = self.rows.get(row)
            && !self.is_visible(row, *scroll)
        {
            *scroll = if *start < *scroll { *start } else { end.saturating_sub(self.height) };
        }
    }

    fn first_visible(&self, from: usize, scroll: usize) -> Option<usize> {
        (from..self.rows.len()).find(|row| self.is_visible(*row, scroll))
    }

    /// A screen on.
    pub fn page_down(&self, scroll: &mut usize) {
        // One line stays, so that the eye finds its place.
        *scroll = (*scroll + self.height.saturating_sub(1).max(1)).min(self.last_scroll());
    }

    /// A screen back.
    pub fn page_up(&self, scroll: &mut usize) {
        *scroll = (*scroll).min(self.last_scroll()).saturating_sub(self.height.saturating_sub(1).max(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twenty lines on a screen of six; choices on 3, 10, 18 and 19.
    fn layout() -> Layout {
        Layout { rows: vec![(3, 4), (10, 11), (18, 19), (19, 20)], len: 20, height: 6 }
    }

    #[test]
    fn down_reads_every_line_and_takes_every_choice() {
        let layout = layout();
        let (mut cursor, mut scroll) = (3, 0);
        let mut visited: Vec<usize> = Vec::new();
        for _ in 0..40 {
            let before = scroll;
            layout.down(&mut cursor, &mut scroll);
            assert!(scroll - before <= 1, "no line is passed over");
            if layout.is_visible(cursor, scroll) && visited.last() != Some(&cursor) {
                visited.push(cursor);
            }
        }
        assert_eq!((visited, scroll), (vec![0, 1, 2, 3], 14));
        for _ in 0..40 {
            layout.up(&mut cursor, &mut scroll);
        }
        assert_eq!((cursor, scroll), (0, 0));
    }

    #[test]
    fn enter_takes_only_what_can_be_seen() {
        let layout = layout();
        for (cursor, scroll, expected) in [
            (3, 0, None), // nothing chosen on the screen: there is more to read
            (0, 0, Some(0)),
            (0, 9, None),     // scrolled away
            (0, 14, Some(3)), // at the end: the way on
            (1, 14, Some(3)),
            (2, 99, Some(2)), // a scroll past the end is the end
        ] {
            assert_eq!(layout.chosen(cursor, scroll), expected, "{cursor} {scroll}");
        }
        assert_eq!(Layout::default().chosen(2, 0), Some(2), "in lines all is seen");
    }

    #[test]
    fn a_choice_is_brought_on_the_screen_from_either_side() {
        let layout = layout();
        for (row, from, to) in [(2, 0, 13), (1, 0, 5), (1, 8, 8), (0, 14, 3), (9, 4, 4)] {
            let mut scroll = from;
            layout.bring(row, &mut scroll);
            assert_eq!(scroll, to, "choice {row} from {from}");
        }
    }

    #[test]
    fn a_page_that_fits_has_its_choices_at_hand() {
        let layout = Layout { rows: vec![(1, 2), (4, 5)], len: 5, height: 20 };
        let (mut cursor, mut scroll) = (1, 0);
        layout.up(&mut cursor, &mut scroll);
        assert_eq!((cursor, scroll), (0, 0));
        layout.down(&mut cursor, &mut scroll);
        assert_eq!((cursor, scroll), (1, 0));
        layout.down(&mut cursor, &mut scroll);
        assert_eq!((cursor, scroll), (0, 0), "and go round");
        layout.up(&mut cursor, &mut scroll);
        assert_eq!((cursor, scroll), (1, 0));
    }
}
