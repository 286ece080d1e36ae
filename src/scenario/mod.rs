//! Floor 2. A person with a life: loading her from TOML, and the run of a dialogue with her. Pure.
