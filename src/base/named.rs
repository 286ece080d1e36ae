//! One string table for each closed enum: the same names in data files, JSON and on the command line.

/// A word that is none of the names of a closed list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{word}' is no {what}; one of: {}", known.join(", "))]
pub struct UnknownName {
    /// What kind of name was expected, for the message ("act", "signal").
    pub what: &'static str,
    /// The word that was given.
    pub word: String,
    /// All names that would have been right.
    pub known: Vec<&'static str>,
}

/// Declares an enum whose variants each have one public name, with `ALL`, `as_str`, `FromStr`, `Display` and serde.
macro_rules! named_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Name:ident: $what:literal {
            $( $(#[$vmeta:meta])* $Variant:ident = $text:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        $vis enum $Name {
            $( $(#[$vmeta])* #[serde(rename = $text)] $Variant, )+
        }

        impl $Name {
            /// Every value, in the order of the declaration.
            pub const ALL: &'static [$Name] = &[$( $Name::$Variant, )+];

            /// The public name: in data files, JSON and on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $( $Name::$Variant => $text, )+ }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::base::UnknownName;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|name| name.as_str() == word).ok_or_else(|| {
                    $crate::base::UnknownName {
                        what: $what,
                        word: word.to_owned(),
                        known: Self::ALL.iter().map(|name| name.as_str()).collect(),
                    }
                })
            }
        }
    };
}

pub(crate) use named_enum;
