//! Faults in our data files: code, file, line, and what to do. Texts are in `words`, in both languages.

use super::Span;
use super::named::named_enum;

named_enum! {
    /// How bad a fault is.
    pub enum Severity: "severity" {
        /// The file, or the person it belongs to, cannot be used.
        Error = "error",
        /// It works, but not as an author would want.
        Warning = "warning",
    }
}

named_enum! {
    /// What is wrong with a data file. Each code is documented, and has a file in `tests/invalid` that yields it.
    pub enum Code: "code" {
        // Any file.
        /// Not TOML, an unknown key, or a value of the wrong kind. {0}: the parser's words.
        Syntax = "syntax",
        /// A file is larger than a talk can need. {0}: its size, {1}: the limit.
        TooLarge = "too-large",
        /// Not UTF-8. {0}: the byte at which it stops being text.
        NotText = "not-text",
        /// A word that is none of a closed list. {0}: the word, {1}: the list.
        UnknownName = "unknown-name",
        /// Two folders or files claim one id. {0}: the id, {1}: the other file.
        DuplicateId = "duplicate-id",

        // Scenarios.
        /// A folder without persona.toml. {0}: the folder.
        MissingPersona = "missing-persona",
        /// A required text is empty or absent. {0}: the key.
        MissingText = "missing-text",
        /// A number out of its range. {0}: the key, {1}: the range.
        OutOfRange = "out-of-range",
        /// `to`, `next`, `start`, `order`, `gives` or `hopes` names nothing. {0}: the name, {1}: the nearest.
        DanglingJump = "dangling-jump",
        /// Two nodes with one name. {0}: the name, {1}: the other file.
        DuplicateNode = "duplicate-node",
        /// No way leads to a node. {0}: the node.
        UnreachableNode = "unreachable-node",
        /// An earlier branch takes all that this one could. {0}: the node, {1}: the earlier branch.
        ShadowedBranch = "shadowed-branch",
        /// No node of a story has `end = true`, or none can be reached. {0}: the story.
        StoryWithoutEnd = "story-without-end",
        /// A wording holds no word of a hook. {0}: the hook, {1}: the wording.
        HookMissing = "hook-missing",
        /// A hook without words. {0}: the hook.
        HookWithoutWords = "hook-without-words",
        /// A hook, story or fact in a condition that does not exist. {0}: the name, {1}: the nearest.
        UnknownHook = "unknown-hook",
        /// A condition that cannot be read. {0}: the condition, {1}: what was expected.
        BadCondition = "bad-condition",
        /// A condition or a hook that is too long or too deep. {0}: what, {1}: the limit.
        TooDeep = "too-deep",
        /// Fewer than four lines offer something for a principle. {0}: the principle, {1}: how many.
        TooFewOffers = "too-few-offers",
        /// A branch without example replies. {0}: the node.
        BranchWithoutTry = "branch-without-try",
        /// A branch that stays where it is and has one wording. {0}: the node.
        BranchRunsDry = "branch-runs-dry",
        /// A branch with neither `say` nor `to`. {0}: the node.
        BranchSaysNothing = "branch-says-nothing",
        /// The same line twice. {0}: the line, {1}: where else.
        RepeatedLine = "repeated-line",
        /// A list that is needed often has too few wordings. {0}: the list, {1}: how many it needs.
        TooFewWordings = "too-few-wordings",
        /// A fact without words that is no topic of common.toml. {0}: the fact.
        UnknownTopic = "unknown-topic",
        /// An example reply of a branch that takes another way. {0}: the reply, {1}: what happened.
        TryMisses = "try-misses",
        /// `next` leads round in a circle without an end. {0}: the nodes.
        SilentCycle = "silent-cycle",
        /// A text that is still the one of `content new`. {0}: the text.
        ToFillIn = "to-fill-in",
        /// A talk of plan.toml goes otherwise. {0}: the reply, {1}: what was expected, {2}: what happened.
        PlanMisses = "plan-misses",
        /// A person without plan.toml. {0}: the person.
        NoPlan = "no-plan",

        // Rules and word lists.
        /// A pattern that cannot be read. {0}: the pattern, {1}: what was expected.
        BadPattern = "bad-pattern",
        /// A class that no word list defines. {0}: the class, {1}: the nearest.
        UnknownClass = "unknown-class",
        /// A detector that the program does not have. {0}: the name, {1}: the list.
        UnknownDetector = "unknown-detector",
        /// A rule with neither `when` nor `detector`. {0}: the rule.
        RuleWithoutWhen = "rule-without-when",
        /// Fewer than three `flags` or `allows`. {0}: the key, {1}: how many.
        TooFewExamples = "too-few-examples",
        /// A rule that does not fire on its own example. {0}: the example.
        FlagMissed = "flag-missed",
        /// A rule that fires on what it allows. {0}: the example.
        AllowFlagged = "allow-flagged",
        /// Another rule accuses, for certain, what this rule allows. {0}: the example, {1}: the other rule.
        Theft = "theft",
        /// A slip without `why` or `instead`. {0}: the key.
        MissingReason = "missing-reason",
        /// A class, verb or noun listed twice. {0}: the name.
        DuplicateWord = "duplicate-word",
    }
}

/// One fault, or one remark, about one place in one data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// The file, as an author knows it.
    pub path: String,
    /// The bytes of the file it is about; `None` when it is about the file as a whole.
    pub span: Option<Span>,
    /// The line of `span.start`, from 1; 0 when it is about the file as a whole.
    pub line: usize,
    /// The names and numbers that the text of this code speaks of, in the order of its documentation.
    pub values: Vec<String>,
}

impl Diagnostic {
    /// An error at `span` of the file `path` whose text is `text`.
    pub fn error(code: Code, path: &str, text: &str, span: Option<Span>, values: &[&str]) -> Self {
        Diagnostic {
            code,
            severity: Severity::Error,
            path: path.to_owned(),
            span,
            line: span.map_or(0, |span| line_of(text, span.start)),
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        }
    }

    /// A warning, likewise.
    pub fn warning(code: Code, path: &str, text: &str, span: Option<Span>, values: &[&str]) -> Self {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, path, text, span, values) }
    }
}

/// Where the lines of a text end: for more look-ups than one ([`line_of`]).
#[derive(Debug, Clone)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// The lines of `text`.
    pub fn of(text: &str) -> Self {
        Lines(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    /// The line, from 1, on which byte `offset` stands.
    pub fn line(&self, offset: usize) -> usize {
        self.0.partition_point(|end| *end < offset) + 1
    }
}

/// The line, from 1, on which byte `offset` of `text` stands.
pub fn line_of(text: &str, offset: usize) -> usize {
    let end = offset.min(text.len());
    text.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count() + 1
}
