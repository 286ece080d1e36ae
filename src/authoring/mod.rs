//! Floor 4. What an author wants to know of a person before a trainee meets her: faults that loading lets pass, and random talks.
