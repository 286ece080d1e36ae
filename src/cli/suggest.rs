//! The nearest names to one that does not exist.

/// At most three of `known`, the nearest first: by typing errors, or because one contains the other.
pub fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted = wanted.to_lowercase();
    let mut ranked: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|name| {
            let distance = strsim::osa_distance(&wanted, name);
            let contains = wanted.len() >= 3 && (name.contains(&wanted) || wanted.contains(name));
            let near = distance <= name.chars().count().max(wanted.chars().count()) / 2;
            (contains || near).then_some((if contains { distance / 2 } else { distance }, name))
        })
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().take(3).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_of_the_key_and_parts_of_names_are_understood() {
        let known = ["de-naaister", "de-schipper", "the-cornet-player"];
        assert_eq!(nearest("de-naaster", known)[0], "de-naaister");
        assert_eq!(nearest("Naaister", known), ["de-naaister"]);
        assert!(nearest("xyz", known).is_empty());
    }
}
