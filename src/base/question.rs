//! What a trainee is asked after a talk, before the program says anything.

use super::named::named_enum;

named_enum! {
    /// A question of the method's own debrief, in the order in which they are asked; the own view on the six principles
    /// comes after the third.
    pub enum Question: "question" {
        /// What did you hear that surprised you?
        Surprised = "surprised",
        /// What did you recognise?
        Recognised = "recognised",
        /// After which reply did she tell most? Answered with a reply.
        ToldMost = "told_most",
        /// What did you do otherwise than usual?
        Otherwise = "otherwise",
        /// For whom would you use this, and with which opening question?
        ForWhom = "for_whom",
        /// What would you like to work on?
        WorkOn = "work_on",
    }
}
