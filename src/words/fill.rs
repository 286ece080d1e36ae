//! Putting names and numbers in the places of a text.

/// Puts `values` in the places {0}, {1}…; a value is never searched for places again.
pub fn fill<S: AsRef<str>>(template: &str, values: &[S]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.split_once('}').and_then(|(place, after)| Some((place.parse::<usize>().ok()?, after))) {
            Some((index, after)) => {
                out.push_str(values.get(index).map_or("", AsRef::as_ref));
                rest = after;
            }
            None => out.push('{'),
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_are_filled_in_once_and_never_searched_again() {
        assert_eq!(fill("x {0} y {1} z {2}", &["{1}", "b"]), "x {1} y b z ");
        assert_eq!(fill("een { los", &["a"]), "een { los");
        assert_eq!(fill("tot {0", &["a"]), "tot {0");
    }
}
